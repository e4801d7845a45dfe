package io.because.model;

/// What a fitted model will be asked. A model that learns from what it holds out of its training data holds out what
/// puts it this question: what answers one best misleads about another.
public enum Question {
    /// What does a user like next, often in the same hour? Each user's last likes.
    NEXT,
    /// What is the one thing that a user likes next? Each user's last like; histories are in the order of time, also
    /// where they have no times.
    ONE_NEXT,
    /// What else does a user like, whenever? A random share of each user's likes.
    ELSE,
    /// What do users like who come back after some moment, often weeks later? All likes since then.
    LATER;

    /// Whether the order of a history tells anything.
    public boolean knowsOrder(TrainingData data) {
        return this == ONE_NEXT || data.isDated();
    }
}

package io.because.model;

/// Is told what each single cause contributes to a score, see {@link Contribution}. Calls instead of a list: an
/// answer explains ten items over histories of up to thousands of past actions.
public interface Contributions {
    void pastAction(int item, double amount);

    void friend(int user, double amount);

    void likeMinded(int user, double amount);

    void taste(int genre, double amount);
}

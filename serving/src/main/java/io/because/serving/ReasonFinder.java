package io.because.serving;

/// Finds the reasons of one kind.
interface ReasonFinder {
    /// Causes that must not be spoken of are neither told nor folded: what they give stays in `base`.
    void find(Inquiry inquiry, Findings findings);
}

package io.because.model;

/// Something in the graph without which a score would be another. Deleting it means: `PastActions` the user's events
/// with these items; `Friends` the friendships; `LikeMinded` the `LIKE_MINDED` ties; `Taste` the `PREFERS` tie.
public sealed interface Cause {
    /// @param items item indices
    record PastActions(int... items) implements Cause {}

    /// @param users user indices
    record Friends(int... users) implements Cause {}

    /// @param users user indices
    record LikeMinded(int... users) implements Cause {}

    record Taste(int genre) implements Cause {}
}

package io.because.model;

import io.because.graph.GraphView;
import io.because.graph.Interactions;
import io.because.graph.SparseVector;
import java.util.Arrays;

/// What is known of one user when a request is answered: all causes that a score may have.
///
/// @param user index in the graph
/// @param interactions items with signed preference and when, least recent first
/// @param friends users, weight 1
/// @param likeMinded users with similar taste, with similarity
/// @param tastes genres, with fitted score
public record Profile(
        int user, Interactions interactions, SparseVector friends, SparseVector likeMinded, SparseVector tastes) {

    public static Profile of(GraphView graph, int user) {
        return new Profile(
                user, graph.interactions(user), graph.friends(user), graph.likeMinded(user), graph.tastes(user));
    }

    /// The items of the interactions with signed preference, least recent first.
    public SparseVector history() {
        return interactions.preferences();
    }

    /// A user of whom only a history is known, without times.
    public static Profile ofHistory(int user, SparseVector history) {
        return new Profile(
                user, Interactions.undated(history), SparseVector.EMPTY, SparseVector.EMPTY, SparseVector.EMPTY);
    }

    /// The same user, had this cause never been: what deleting it from the graph leaves.
    public Profile without(Cause cause) {
        return switch (cause) {
            case Cause.PastActions(var items) ->
                new Profile(user, interactions.without(items), friends, likeMinded, tastes);
            case Cause.Friends(var users) ->
                new Profile(user, interactions, friends.without(users), likeMinded, tastes);
            case Cause.LikeMinded(var users) ->
                new Profile(user, interactions, friends, likeMinded.without(users), tastes);
            case Cause.Taste(var genre) -> new Profile(user, interactions, friends, likeMinded, tastes.without(genre));
        };
    }

    /// The items the user liked last, most recent first.
    public int[] recentlyLiked(int limit) {
        int[] recent = new int[limit];
        int size = 0;
        SparseVector history = history();
        for (int k = history.size() - 1; k >= 0 && size < limit; k--) {
            if (history.values()[k] > 0) {
                recent[size++] = history.indices()[k];
            }
        }
        return Arrays.copyOf(recent, size);
    }
}

package io.because.serving;

import io.because.graph.GraphView;
import io.because.graph.Interactions;
import io.because.graph.SparseVector;
import io.because.model.Profile;

/// The graph as it would be if a profile were the whole truth about its user: what a cause that was
/// removed from the profile leaves behind elsewhere (a friend still listing the user) is gone too.
///
/// @param graph where all others are read from
record PersonalView(Profile profile, GraphView graph) implements GraphView {

    @Override
    public int users() {
        return graph.users();
    }

    @Override
    public int items() {
        return graph.items();
    }

    @Override
    public SparseVector preferences(int user) {
        return user == profile.user() ? profile.history() : graph.preferences(user);
    }

    @Override
    public Interactions interactions(int user) {
        return user == profile.user() ? profile.interactions() : graph.interactions(user);
    }

    @Override
    public SparseVector friends(int user) {
        if (user == profile.user()) {
            return profile.friends();
        }
        SparseVector friends = graph.friends(user);
        boolean stillFriends = profile.friends().get(user) != 0 || friends.get(profile.user()) == 0;
        return stillFriends ? friends : friends.without(profile.user());
    }

    @Override
    public SparseVector likeMinded(int user) {
        return user == profile.user() ? profile.likeMinded() : graph.likeMinded(user);
    }

    @Override
    public SparseVector tastes(int user) {
        return user == profile.user() ? profile.tastes() : graph.tastes(user);
    }

    @Override
    public SparseVector similar(int item) {
        return graph.similar(item);
    }

    @Override
    public SparseVector genres(int item) {
        return graph.genres(item);
    }
}

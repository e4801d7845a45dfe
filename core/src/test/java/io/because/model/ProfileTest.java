package io.because.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.Interactions;
import io.because.graph.SparseVector;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private final Profile profile = new Profile(
            0,
            new Interactions(vector(new int[] {4, 2, 9}, 0.5f, -0.5f, 1), new long[] {10, 20, 30}),
            vector(new int[] {1, 2}, 1, 1),
            vector(new int[] {5}, 0.7f),
            vector(new int[] {3}, 0.2f));

    @Test
    void eachCauseTakesAwayOnlyItself() {
        assertThat(profile.without(new Cause.PastActions(4, 9)).history().indices())
                .containsExactly(2);
        assertThat(profile.without(new Cause.PastActions(2)).interactions().lastAt())
                .containsExactly(10, 30);
        assertThat(profile.without(new Cause.Friends(1)).friends().indices()).containsExactly(2);
        assertThat(profile.without(new Cause.LikeMinded(5)).likeMinded().size()).isZero();
        assertThat(profile.without(new Cause.Taste(3)).tastes().size()).isZero();
        assertThat(profile.without(new Cause.Taste(3)).history()).isSameAs(profile.history());
    }

    @Test
    void onlyWhatWasLikedCountsAsRecentlyLikedMostRecentFirst() {
        assertThat(profile.recentlyLiked(5)).containsExactly(9, 4);
        assertThat(profile.recentlyLiked(1)).containsExactly(9);
    }

    private static SparseVector vector(int[] indices, float... values) {
        return new SparseVector(indices, values);
    }
}

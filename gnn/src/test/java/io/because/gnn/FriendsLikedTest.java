package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.ItemKind;
import io.because.domain.Progress;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FriendsLikedTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.friendsLiked();
    }

    /// User 0 is a friend of 1, 2 and 3: 1 and 2 like item 0, 3 likes it not; 4, who likes item 1, is a friend of 1
    /// only.
    @Test
    void eachFriendWhoLikedItCountsOnce() {
        Snapshot world = world();
        Ranker ranker = type().fit(TrainingData.of(world), new ModelType.Fit(0, 1, Progress.SILENT));
        float[] scores = new float[3];
        ranker.score(Profile.of(world, 0), world, scores);
        assertThat(scores).containsExactly(2, 0, 0);
    }

    private static Snapshot world() {
        Csr preferences = new CsrBuilder()
                .add(1, 0, 1)
                .add(2, 0, 0.2f)
                .add(3, 0, -1)
                .add(4, 1, 1)
                .build(5, 3);
        CsrBuilder friends = new CsrBuilder();
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {0, 3}, {1, 4}}) {
            friends.add(pair[0], pair[1], 1).add(pair[1], pair[0], 1);
        }
        var catalogue = new Catalogue(
                IdMap.of(List.of("a", "b", "c")),
                List.of("a", "b", "c"),
                new ItemKind[] {ItemKind.MOVIE, ItemKind.MOVIE, ItemKind.MOVIE},
                IdMap.of(List.of()),
                Csr.empty(3, 0),
                new BitSet());
        return new Snapshot(
                catalogue,
                Snapshot.People.nameless(IdMap.of(List.of("0", "1", "2", "3", "4")), new BitSet()),
                new Snapshot.History(preferences, new long[4]),
                new Snapshot.Ties(friends.build(5, 5), Csr.empty(5, 5), Csr.empty(5, 0), Csr.empty(3, 3)));
    }
}

package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class FriendsTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.friends(new FriendsParams(1, 0.5, 10, 0.25));
    }

    /// User 0 is a friend of 1 and 2; 1 also of 3 and 4. 1 likes item 0; 3 likes item 1; 4 dislikes item 1 by half.
    /// With power 0 all norms are 1: item 0 gets the direct weight 2; item 1 gets 1 · (1 - 0.5) / 2 others.
    @Test
    void friendsCountDirectlyAndTheirOtherFriendsOnAverage() {
        Snapshot world = world();
        Ranker ranker = Graphs.friends(new FriendsParams(2, 1, 10, 0))
                .fit(TrainingData.of(world), new ModelType.Fit(0, 1, Progress.SILENT));
        float[] scores = new float[3];
        ranker.score(Profile.of(world, 0), world, scores);
        assertThat(scores[0]).isCloseTo(2, within(1e-6f));
        assertThat(scores[1]).isCloseTo(0.25f, within(1e-6f));
        assertThat(scores[2]).isZero();
    }

    private static Snapshot world() {
        Csr preferences =
                new CsrBuilder().add(1, 0, 1).add(3, 1, 1).add(4, 1, -0.5f).build(5, 3);
        CsrBuilder friends = new CsrBuilder();
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 3}, {1, 4}}) {
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
                new Snapshot.History(preferences, new long[3]),
                new Snapshot.Ties(friends.build(5, 5), Csr.empty(5, 5), Csr.empty(5, 0), Csr.empty(3, 3)));
    }
}

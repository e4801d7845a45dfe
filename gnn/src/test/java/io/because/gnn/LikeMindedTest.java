package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Interactions;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import org.junit.jupiter.api.Test;

class LikeMindedTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.likeMinded(new LikeMindedParams(10, 0.5));
    }

    @Test
    void aScoreIsTheSumOfSimilarityTimesPreferenceTimesNorm() {
        var world = RandomWorld.of(3);
        float[] norm = new float[world.items()];
        norm[7] = 0.5f;
        var people = new SparseVector(new int[] {4, 9}, new float[] {0.8f, 0.3f});
        var profile = new Profile(
                0, Interactions.undated(SparseVector.EMPTY), SparseVector.EMPTY, people, SparseVector.EMPTY);
        float[] scores = new float[world.items()];
        type().restore(new NamedArrays().put("norm", norm)).score(profile, world, scores);
        float expected = 0.5f
                * (0.8f * world.preferences(4).get(7)
                        + 0.3f * world.preferences(9).get(7));
        assertThat(scores[7]).isCloseTo(expected, within(1e-6f));
    }
}

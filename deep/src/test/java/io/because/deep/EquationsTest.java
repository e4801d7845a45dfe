package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.engine.Engines;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.graph.IdMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Scores of user 0 beside item 0, whose genres are both that there are, worked out by hand.
class EquationsTest {
    private static final EncodedField USER =
            new EncodedField("user", IdMap.of(List.of("0", "1")), false, new int[] {0, 1, 2}, new int[] {1, 2});
    private static final EncodedField GENRE = new EncodedField(
            "genre", IdMap.of(List.of("War", "Drama")), true, new int[] {0, 2, 3}, new int[] {1, 2, 2});
    private static final PairInputs INPUTS = PairInputs.of(new FeatureEncoder(List.of(USER), List.of(GENRE)), 9);
    private static final FeatureTraining TRAINING =
            new FeatureTraining(true, 1, 0, new TrainingParams(1, 8, 0.1, 0.1, Optimiser.Adam.DEFAULT, 1), null);

    private static double score(Expr network, Weights weights) {
        Inference inference = new Inference(network, weights);
        return inference.compute(INPUTS.batch(new int[] {0}, 0), inference.scratch(1))[0];
    }

    /// A perceptron that says 2 · 50, whatever it sees.
    private static Weights constant() {
        return new Weights().put("layer 1 bias", 2).put("output", 50);
    }

    /// User (1, 2), genres mean of (3, 4) and (5, 6), so (4, 5): 1·4 + 2·5; linear (1 + 2) / 2.
    @Test
    void aFactorisationMachineAddsProductsOfFields() {
        Weights weights = constant()
                .put("embeddings of user", 0, 0, 1, 2, 0, 0)
                .put("embeddings of genre", 0, 0, 3, 4, 5, 6)
                .put("weights of genre", 0, 1, 2)
                .put("layer 1 of users", 0, 0)
                .put("layer 1 of items", 0, 0);
        Expr network =
                new DeepFm(new DeepFmParams(2, List.of(1), 0, TRAINING), Engines::named, Embeddings.NONE).score(INPUTS);
        assertThat(score(network, weights)).isCloseTo(1.5 + 14 + 100, within(1e-5));
    }

    /// The cross of user row 1 with genre rows 1 and 2 has rows 4 and 5 of nine.
    @Test
    void theWidePartAddsTheWeightsOfPairsOfCategories() {
        Weights weights = constant()
                .put("embeddings of user", 0, 0, 0)
                .put("embeddings of genre", 0, 0, 0)
                .put("weights of genre", 0, 1, 2)
                .put("weights of user x genre", 0, 1, 2, 3, 4, 5, 6, 7, 8)
                .put("layer 1 of users", 0)
                .put("layer 1 of items", 0);
        var params = new WideDeepParams(9, WideDeepParams.DEFAULT.wide(), 1, List.of(1), 0, TRAINING);
        Expr network = new WideDeep(params, Engines::named, Embeddings.NONE).score(INPUTS);
        assertThat(score(network, weights)).isCloseTo(1.5 + 4.5 + 100, within(1e-5));
    }

    /// `x_0 = (2, 3)`, `V = (1, 1)ᵀ`, `U = (0.4, 0.6)`, `b = (0, 1)`: `x_1 = x_0 ⊙ (2, 4) + x_0 = (6, 15)`; of the
    /// second layer `x_1 (1, 2)ᵀ · (x_0 (1, -1)ᵀ + 0.5) + 3 · 7 = -18 + 21`.
    @Test
    void aCrossLayerMultipliesByWhatItBeganWith() {
        Weights weights = new Weights()
                .put("embeddings of user", 0, 2, 0)
                .put("embeddings of genre", 0, 2, 4)
                .put("cross 1 of users", 1)
                .put("cross 1 of items", 1)
                .put("cross 1 bias", 0)
                .put("cross 1 up", 0.4f, 0.6f)
                .put("cross 1 up bias", 0, 1)
                .put("cross 2", 1, 2)
                .put("output of crosses of users", 1)
                .put("output of crosses of items", -1)
                .put("output of crosses bias", 0.5f)
                .put("output of items", 7)
                .put("layer 1 of users", 0)
                .put("layer 1 of items", 0)
                .put("layer 1 bias", 2)
                .put("output", 1, 10, 50);
        Expr network =
                new Dcn(new DcnParams(1, 2, 1, List.of(1), 0, TRAINING), Engines::named, Embeddings.NONE).score(INPUTS);
        assertThat(score(network, weights)).isCloseTo(6 + 150 + 100 - 18 + 21, within(1e-5));
    }
}

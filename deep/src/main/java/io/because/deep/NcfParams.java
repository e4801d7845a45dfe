package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param factors of the product of user and item where it is trained as a network; 0: no product, a perceptron alone
/// @param layers widths of the perceptron, first what user and item give together; none: the product alone
/// @param negatives items that were not liked, drawn for each liked one
/// @param pretraining how product and perceptron are trained alone before they are fused; null: they
///     are not
/// @param training how long, how fast
/// @param leastSteps where likes are few, epochs of what is trained alone are added until there are so many steps
/// @param fed vectors of another model, a second product beside the one that is trained alone; null: none
public record NcfParams(
        int factors,
        List<Integer> layers,
        int negatives,
        @Nullable Pretraining pretraining,
        TrainingParams training,
        int leastSteps,
        @Nullable FedParams fed) {
    /// Factors of the product that hold the biases of user and item.
    static final int BIASES = 2;

    /// Chosen on the same slice with iALS.
    private static final double FED_SHARE = 0.95;

    private static final TrainingParams ALONE = new TrainingParams(12, 16_384, 0.005, 0.1, Optimiser.Adam.DEFAULT, 1);

    /// As in the paper: Adam before, plain descent after the fusion; the perceptron's last layer is as wide as the
    /// product. Negatives, layers, decay and share were chosen on a validation slice of NCF's ml-1m, the steps on
    /// one of ml-latest-small.
    public static final NcfParams PAPER = new NcfParams(
            64,
            List.of(256, 128, 64),
            8,
            new Pretraining(
                    null, new TrainingParams(12, 16_384, 0.005, 0.1, new Optimiser.Adam(0.9, 0.999, 0.1), 1), 0.75),
            new TrainingParams(2, 16_384, 0.1, 0.1, new Optimiser.Sgd(), 1),
            1500,
            null);

    /// Chosen on a validation slice of NCF's ml-1m; plain descent after the fusion, as in the paper.
    public static final NcfParams DEFAULT = new NcfParams(
            32,
            List.of(128, 64, 32),
            4,
            new Pretraining(new MfParams(128, 8, 64, 0.01, 0.004), ALONE, 0.85),
            new TrainingParams(2, 16_384, 0.1, 0.1, new Optimiser.Sgd(), 1),
            0,
            null);

    public NcfParams {
        layers = List.copyOf(layers);
        Require.inRange("factors", factors, 0, 4096);
        Require.that(factors > 0 || !layers.isEmpty(), "there must be factors or layers");
        Require.that(layers.isEmpty() || layers.getFirst() % 2 == 0, "layers must begin with an even width");
        layers.forEach(width -> Require.inRange("layers", width, 1, 1 << 16));
        Require.inRange("negatives", negatives, 1, 1000);
        Require.inRange("leastSteps", leastSteps, 0, 10_000_000);
        Require.that(pretraining != null || fed == null, "what is fed is fused, which needs pretraining");
        Require.that(
                pretraining == null || (factors > 0 && !layers.isEmpty()),
                "what is fused has a product and a perceptron");
    }

    /// Of the network's own product.
    public int width() {
        return pretraining == null || pretraining.pairs == null ? factors : pretraining.pairs.dimension() + BIASES;
    }

    /// @param pairs by which {@link Mf} trains the product; null: it is a network like the perceptron, as in the paper
    /// @param networks how long, how fast what is trained as a network
    /// @param share of the products in what is fused, the paper's `α`
    public record Pretraining(@Nullable MfParams pairs, TrainingParams networks, double share) {
        public Pretraining {
            Require.inRange("share", share, 0.0, 1.0);
        }
    }

    /// The product alone, trained as a network.
    public NcfParams product() {
        return alone(factors, List.of());
    }

    /// The perceptron alone, trained as before the fusion.
    public NcfParams perceptron() {
        return alone(0, layers);
    }

    private NcfParams alone(int width, List<Integer> own) {
        TrainingParams its = pretraining == null ? training : pretraining.networks;
        return new NcfParams(width, own, negatives, null, its, leastSteps, null);
    }

    /// With the other model's product too. The share of both is larger, since a line brings the other one to
    /// logits that spread less than those of a perceptron.
    public NcfParams fedBy(FedParams other) {
        Pretraining alone = Objects.requireNonNull(pretraining, "what is fed is fused, which needs pretraining");
        Pretraining mostly = new Pretraining(alone.pairs, alone.networks, FED_SHARE);
        return new NcfParams(factors, layers, negatives, mostly, training, leastSteps, other);
    }
}

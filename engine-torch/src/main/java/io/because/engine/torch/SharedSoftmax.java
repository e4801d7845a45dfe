package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.Loss;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// {@link Loss.InBatchSoftmax} with its gradients by hand. The scores are by far the largest matrix of a step, and what
/// libtorch records makes several more of their size, each of fresh memory; here one is written over until it holds the
/// gradient `(n_k p_kj - [k chose j]) / Σ n`, with `n_k` how many `k` chose and `p` the softmax.
///
/// Every tensor belongs to the pointer scope of the caller.
///
/// @param rows `[chosen]` which example chose
/// @param places `[chosen]` where in the matrix of scores
/// @param counts `[examples][1]` how many each chose
record SharedSoftmax(Precision precision, Tensor rows, Tensor places, Tensor counts) {

    /// @param chosen places among the items
    /// @param columns items
    static SharedSoftmax of(Batch.Bags chosen, long columns, Precision precision, Place place) {
        int examples = chosen.offsets().length - 1;
        long[] rows = new long[chosen.values().length];
        long[] places = new long[rows.length];
        float[] counts = new float[examples];
        for (int k = 0; k < examples; k++) {
            counts[k] = chosen.offsets()[k + 1] - chosen.offsets()[k];
            for (int at = chosen.offsets()[k]; at < chosen.offsets()[k + 1]; at++) {
                rows[at] = k;
                places[at] = k * columns + chosen.values()[at];
            }
        }
        return new SharedSoftmax(
                precision,
                place.put(Native.indices(rows)),
                place.put(Native.indices(places)),
                place.put(Native.floats(counts, examples, 1)));
    }

    /// @param users `[examples][d]`
    /// @param items `[shared][d]`
    /// @param logFrequencies `[shared][1]`
    Outcome outcome(Tensor users, Tensor items, Tensor logFrequencies, double temperature) {
        Tensor divided = users.detach().div(new Scalar(temperature));
        Tensor scores = precision.product(divided, items.detach().t());
        scores.sub_(logFrequencies.detach().t());
        Tensor picked = scores.view(-1).index_select(0, places);
        Tensor highest = scores.amax(new long[] {1}, true);
        scores.sub_(highest).exp_();
        Tensor sums = scores.sum(new long[] {1}, true, new ScalarTypeOptional());
        Tensor logSums = sums.log().add_(highest).squeeze(1);
        Tensor loss = logSums.index_select(0, rows).sub_(picked).mean();
        if (Stream.of(users, items, logFrequencies).noneMatch(Tensor::requires_grad)) {
            return Outcome.of(loss);
        }
        double share = 1.0 / picked.size(0);
        scores.mul_(counts.div(sums).mul_(new Scalar(share)));
        scores.view(-1).index_add_(0, places, torch.full_like(picked, new Scalar(-share)));
        return Outcome.byHand(loss)
                .and(users, () -> precision.product(scores, items.detach()).div_(new Scalar(temperature)))
                .and(items, () -> precision.product(scores.t(), divided))
                .and(logFrequencies, () -> scores.sum(0).neg().unsqueeze(1));
    }
}

package io.because.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A batch in two, for a library that has no memory for the whole. What belongs together stays together: the examples
/// of a group, and those that share a row. Items that all examples choose from go with both halves. So the loss of the
/// whole is the mean of both, with one exception: where each example's item is the others' negative, a half has half
/// as many negatives.
///
/// @param share of the first in the loss of the whole
record Halves(Batch first, Batch second, double share) {
    /// @return empty where there is no place to cut
    static Optional<Halves> of(Loss loss, Batch batch) {
        Cut cut = new Cut(loss, batch);
        int middle = batch.size() / cut.together() / 2 * cut.together();
        double share = cut.share(middle);
        return share == 0 || share == 1
                ? Optional.empty()
                : Optional.of(new Halves(cut.part(0, middle), cut.part(middle, batch.size()), share));
    }

    /// By what the loss reads of a batch.
    private static final class Cut {
        private final Loss loss;
        private final Batch batch;
        private final Set<String> inputs;
        private final Set<String> chosenFrom; // by all examples
        private final Set<String> spread; // to several examples each
        private final int each;

        Cut(Loss loss, Batch batch) {
            this.loss = loss;
            this.batch = batch;
            List<Expr> expressions = Network.inOrder(loss.operands());
            inputs = inputs(expressions);
            chosenFrom = inputs(Network.inOrder(loss.sharedOperands()));
            spread = inputs(Network.inOrder(Inference.spread(expressions)));
            each = spread.isEmpty() ? 1 : batch.perShared();
        }

        private static Set<String> inputs(List<Expr> expressions) {
            Set<String> inputs = new LinkedHashSet<>();
            for (Expr expr : expressions) {
                if (expr instanceof Expr.Floats(var input, var _)) {
                    inputs.add(input);
                } else if (expr instanceof Expr.Lookup lookup) {
                    inputs.add(lookup.input());
                }
            }
            return inputs;
        }

        /// How many examples cannot be cut apart.
        int together() {
            int group = loss instanceof Loss.FirstOfGroup(var _, var size) ? size : 1;
            int together = group;
            while (together % each != 0) {
                together += group;
            }
            return together;
        }

        /// Of the examples before one in the loss.
        double share(int middle) {
            String chosen = loss.chosen();
            if (chosen == null) {
                return (double) middle / batch.size();
            }
            int[] offsets = batch.placesOf(chosen).offsets();
            return (double) offsets[middle] / offsets[batch.size()];
        }

        Batch part(int from, int to) {
            Batch part = new Batch(to - from, chosenFrom.isEmpty() ? (to - from) / each : batch.shared());
            for (String input : inputs) {
                if (chosenFrom.contains(input)) {
                    batch.copyRows(input, batch.shared(), 0, batch.shared(), part);
                } else if (spread.contains(input)) {
                    batch.copyRows(input, batch.shared(), from / each, to / each, part);
                } else {
                    batch.copyRows(input, batch.size(), from, to, part);
                }
            }
            if (loss.chosen() != null) {
                batch.copyRows(loss.chosen(), batch.size(), from, to, part);
            }
            return part;
        }
    }
}

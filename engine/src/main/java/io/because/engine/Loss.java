package io.because.engine;

import io.because.domain.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What training lowers: one number for a batch, the mean over its examples.
public sealed interface Loss {
    /// What it is made of.
    default List<Expr> operands() {
        return switch (this) {
            case BinaryCrossEntropy(var logits, var labels) -> List.of(logits, labels);
            case SquaredError(var predicted, var labels) -> List.of(predicted, labels);
            case FirstOfRow(var logits) -> List.of(logits);
            case FirstOfGroup(var logits, var _) -> List.of(logits);
            case InBatchSoftmax(var users, var items, var logFrequencies, var _, var _) ->
                List.of(users, items, logFrequencies);
        };
    }

    /// Those that have a row for each shared one of a batch: what all examples choose from.
    default List<Expr> sharedOperands() {
        return this instanceof InBatchSoftmax softmax && softmax.chosen != null
                ? List.of(softmax.items, softmax.logFrequencies)
                : List.of();
    }

    /// The input that says what of it each example chose; null: nothing does.
    default @Nullable String chosen() {
        return null;
    }

    /// `-y ln σ(z) - (1 - y) ln (1 - σ(z))`.
    ///
    /// @param logits `z`
    /// @param labels `y`, 0 to 1
    record BinaryCrossEntropy(Expr logits, Expr labels) implements Loss {
        public BinaryCrossEntropy {
            Require.sameLength("columns of logits", logits.columns(), "columns of labels", labels.columns());
        }
    }

    /// `(x - y)²`.
    record SquaredError(Expr predicted, Expr labels) implements Loss {
        public SquaredError {
            Require.sameLength("columns of predicted", predicted.columns(), "columns of labels", labels.columns());
        }
    }

    /// `-ln (exp z_0 / Σ_c exp z_c)`: the first column is what was chosen, the others stand against it.
    record FirstOfRow(Expr logits) implements Loss {}

    /// {@link FirstOfRow} where the alternatives are examples of their own: every `size` examples are a group, of
    /// which the first was chosen. The last group may not be cut short.
    ///
    /// Cao, Qin, Liu, Tsai, Li, "Learning to Rank: From Pairwise Approach to Listwise Approach", ICML 2007 (top-1).
    ///
    /// @param logits `[groups · size][1]`
    record FirstOfGroup(Expr logits, int size) implements Loss {
        public FirstOfGroup {
            Require.that(logits.columns() == 1, "logits must have one column");
            Require.inRange("size", size, 2, 1 << 20);
        }
    }

    /// Softmax over items that all examples of a batch share, each chosen one the others' negative:
    /// `s_kj = u_k · i_j / τ - q_j`, the mean of `-ln (exp s_kj / Σ_l exp s_kl)` over all `k` and what they
    /// chose. Items drawn for the whole batch stand among the shared ones; one that stands there once is
    /// nobody's negative by accident.
    ///
    /// Yi, Yang, Hong, Cheng, Heldt, Kumthekar, Zhao, Wei, Chi, "Sampling-Bias-Corrected Neural
    /// Modeling for Large Corpus Item Recommendations", RecSys 2019.
    ///
    /// @param users `[examples][d]`
    /// @param items `[shared][d]`
    /// @param logFrequencies `q`, `[shared][1]`: the logarithm of how often an item is drawn
    /// @param chosen bags of places among the items, at least one in a batch; null: example `k` chose item
    ///     `k`
    record InBatchSoftmax(
            Expr users,
            Expr items,
            Expr logFrequencies,
            double temperature,
            @Nullable String chosen) implements Loss {
        public InBatchSoftmax {
            Require.sameLength("columns of users", users.columns(), "columns of items", items.columns());
            Require.that(logFrequencies.columns() == 1, "logFrequencies must have one column");
            Require.inRange("temperature", temperature, 1e-4, 1e4);
        }

        public InBatchSoftmax(Expr users, Expr items, Expr logFrequencies, double temperature) {
            this(users, items, logFrequencies, temperature, null);
        }
    }
}

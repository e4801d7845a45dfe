package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;

/// The fitted {@link ItemKnn}: linear in the history, so each past action contributes exactly its own term.
///
/// @param similar items x items, row = the item of the history, targets ascending
/// @param byItem the same, row = the recommended item
record ItemKnnRanker(Csr similar, Csr byItem) implements Ranker {
    ItemKnnRanker(Csr similar) {
        this(similar, similar.transpose());
    }

    @Override
    public String name() {
        return "itemknn";
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        Arrays.fill(scores, 0);
        SparseVector history = profile.history();
        for (int k = 0; k < history.size(); k++) {
            int cause = history.indices()[k];
            if (cause < similar.rows()) {
                for (int e = similar.from(cause); e < similar.to(cause); e++) {
                    scores[similar.targets()[e]] += history.values()[k] * similar.weights()[e];
                }
            }
        }
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= byItem.rows()) {
            return;
        }
        SparseVector history = profile.history();
        for (int k = 0; k < history.size(); k++) {
            int cause = history.indices()[k];
            int edge = Arrays.binarySearch(byItem.targets(), byItem.from(item), byItem.to(item), cause);
            if (edge >= 0) {
                double amount = (double) history.values()[k] * byItem.weights()[edge];
                into.pastAction(cause, amount);
            }
        }
    }

    @Override
    public NamedArrays arrays() {
        return new NamedArrays()
                .put("offsets", similar.offsets())
                .put("targets", similar.targets())
                .put("similarities", similar.weights());
    }
}

package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.HistoryRanker;
import io.because.linear.Neighbours;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// Items described by the same rare words, whoever liked them: also ranks items that nobody has seen yet.
///
/// - score: `Σ_j preference_j · cos(t_j, t_i)` over the history, when `j` is among the `neighbours` most
///   similar items of `i`, else 0; `t_iw = (1 + log count_iw) · idf_w`, see {@link Terms}
/// - words: what {@link TrainingData#documents} has of each item
/// - shapes: `t[items][words]` sparse, the cosines `[items][items]` sparse
/// - cost: fit O(Σ_w items_w²), score O(history · neighbours)
///
/// Salton, Buckley, "Term-Weighting Approaches in Automatic Text Retrieval", IP&M 1988.
record TfIdf(TfIdfParams params) implements ModelType {
    @Override
    public String name() {
        return "tfidf";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr terms = data.documents().isEmpty() ? Csr.empty(data.items(), 0) : Terms.weighted(data.documents());
        var cosine = Neighbours.cosine(terms, 0);
        Csr similar = Neighbours.strongest(terms, terms.transpose(), params.neighbours(), cosine, fit);
        return HistoryRanker.of(name(), SparseKernel.ofRecommended(similar));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }
}

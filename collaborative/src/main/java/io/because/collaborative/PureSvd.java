package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.HistoryRanker;
import io.because.linear.LowRank;
import io.because.linear.TruncatedSvd;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// The plain singular value decomposition of all that was liked, where what was not liked counts as 0: a history
/// is projected on the leading singular vectors.
///
/// - score: `h V Vᵀ`, with `V` the leading right singular vectors of users x items
/// - shapes: `h[items]` the signed history, `vectors[rank][items]`
/// - cost: see {@link TruncatedSvd}
///
/// Cremonesi, Koren, Turrin, "Performance of Recommender Algorithms on Top-N Recommendation Tasks", RecSys 2010.
record PureSvd(PureSvdParams params) implements ModelType {
    private static final String VECTORS = "vectors";

    @Override
    public String name() {
        return "puresvd";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr liked = data.liked();
        MemoryNeed.check(name(), TruncatedSvd.bytes(liked, params.rank()));
        float[] vectors = new TruncatedSvd(liked, fit).rightVectors(params.rank(), params.iterations());
        int rank = data.items() == 0 ? 0 : vectors.length / data.items();
        return restore(new NamedArrays().put(VECTORS, vectors, rank, data.items()));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int items = (int) arrays.shape(VECTORS)[1];
        return new HistoryRanker(name(), LowRank.of(arrays.floats(VECTORS), items), arrays);
    }
}

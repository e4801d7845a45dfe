package io.because.collaborative;

import io.because.linear.HistoryRanker;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// Items that the same people liked as the user's last likes, by {@link ItemKnn}'s similarities and a
/// {@link FadingRanker}.
record LastLikes(LastLikesParams params) implements ModelType {
    @Override
    public String name() {
        return "last-likes";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new FadingRanker(name(), params.fading(), new ItemKnn(params.similar()).fit(data, fit));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new FadingRanker(name(), params.fading(), HistoryRanker.of(name(), SparseKernel.restore(arrays)));
    }
}

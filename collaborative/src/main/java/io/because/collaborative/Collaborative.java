package io.because.collaborative;

import io.because.graph.Csr;
import io.because.model.ModelType;
import io.because.model.TrainingData;

/// The only way to obtain this module's model types; the classes behind it stay package-private.
public final class Collaborative {
    private Collaborative() {}

    public static ModelType popularity(PopularityParams params) {
        return new Popularity(params);
    }

    public static ModelType itemKnn(ItemKnnParams params) {
        return new ItemKnn(params);
    }

    public static ModelType userKnn(UserKnnParams params) {
        return new UserKnn(params);
    }

    public static ModelType ease(EaseParams params) {
        return new Ease(params);
    }

    public static ModelType slim(SlimParams params) {
        return new Slim(params);
    }

    public static ModelType rp3Beta(Rp3BetaParams params) {
        return new Rp3Beta(params);
    }

    public static ModelType tfIdf(TfIdfParams params) {
        return new TfIdf(params);
    }

    public static ModelType ials(IalsParams params) {
        return new Ials(params);
    }

    public static ModelType bpr(BprParams params) {
        return new Bpr(params);
    }

    public static ModelType pureSvd(PureSvdParams params) {
        return new PureSvd(params);
    }

    public static ModelType svd(SvdParams params) {
        return new Svd(params);
    }

    public static ModelType genreTaste(GenreTasteParams params) {
        return new GenreTaste(params);
    }

    public static ModelType sharedNeighbours(SharedNeighboursParams params) {
        return new SharedNeighbours(params);
    }

    public static ModelType genreMatch() {
        return new GenreMatch();
    }

    public static ModelType lastLikes(LastLikesParams params) {
        return new LastLikes(params);
    }

    public static ModelType sequentialRules(SequentialRulesParams params) {
        return new SequentialRules(params);
    }

    /// How much each user prefers each genre, to be stored as `PREFERS`; see {@link GenreTasteParams}.
    ///
    /// @return users x genres, scores in (0, 1]; only what is liked more than usual
    public static Csr tastes(TrainingData data, GenreTasteParams params) {
        return Tastes.of(data, params);
    }
}

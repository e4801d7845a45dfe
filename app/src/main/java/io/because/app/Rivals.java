package io.because.app;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each model is measured beside.
final class Rivals {
    private static final String WITHOUT_FEATURES = "-ids";

    /// The simple models that every other one must beat.
    private static final Set<String> BASELINES = Set.of(
            "popularity",
            "itemknn",
            "userknn",
            "svd",
            "puresvd",
            "bpr",
            "ials",
            "ease",
            "slim",
            "rp3beta",
            "tfidf",
            "sequential-rules");

    private static final Set<String> BLENDS = Set.of("ensemble", "default", "ranker");

    private Rivals() {}

    /// What a model is measured beside, to see what its features, another's vectors or params of its own give it: the
    /// same model without; null for those that have none.
    static @Nullable String without(String name) {
        String plain = plain(name);
        if (!plain.equals(name)) {
            return plain;
        }
        String ids = name + WITHOUT_FEATURES;
        return ModelTypes.find(ids).isPresent()
                ? ids
                : FedModels.base(name, source -> ModelTypes.find(source).isPresent());
    }

    /// Whether a model is worth nothing unless it is better than another: a blend must beat every single model, all
    /// others the simple ones.
    static boolean mustBeat(String name, String other) {
        return isBlend(name) ? !isBlend(other) : BASELINES.contains(other);
    }

    private static boolean isBlend(String name) {
        return BLENDS.contains(plain(name));
    }

    /// Without params of its own.
    private static String plain(String name) {
        int setting = name.indexOf(ModelTypes.SETTING);
        return setting < 0 ? name : name.substring(0, setting);
    }
}

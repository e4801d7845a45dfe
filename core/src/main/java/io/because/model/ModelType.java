package io.because.model;

import io.because.domain.Progress;
import io.because.graph.Snapshot;
import java.util.List;
import java.util.Locale;

/// One kind of model: how it is fitted, and how it comes back from its stored arrays. A new model is
/// one class that implements {@link Ranker}, one params record and one line that lists its type.
public interface ModelType {
    /// The fixed name ("itemknn"), as on the command line and in the registry.
    String name();

    /// The models that this one is made of.
    default List<ModelType> members() {
        return List.of();
    }

    /// Whether its scores are predicted preferences, and so ratings.
    default boolean predictsPreferences() {
        return false;
    }

    /// The params record; its components and values are recorded beside the fitted model.
    Record params();

    /// Same data, seed and threads give the same model.
    ///
    /// @throws IllegalStateException when the fit would not fit into memory; the sentence has the number
    Ranker fit(TrainingData data, Fit fit);

    /// Each of several, in their order.
    static List<Ranker> fitted(List<ModelType> types, TrainingData data, Fit fit) {
        return types.stream().map(type -> type.fit(data, fit)).toList();
    }

    /// The model that wrote these arrays; scores are equal.
    ///
    /// @throws IllegalArgumentException when arrays are missing or of another shape
    Ranker restore(NamedArrays arrays);

    /// The same model with what it can tell of items and users that came after its fit by what is said of them; models
    /// that know items by who liked them, and users by what these liked, tell nothing.
    ///
    /// @param now whose first items, genres and users are those of the fit
    default Ranker restore(NamedArrays arrays, Snapshot now) {
        return restore(arrays);
    }

    /// @param seed of all randomness of the fit
    /// @param threads how many may be used
    /// @param checkpoints where long fits keep what they have reached
    /// @param engine name of what trains networks ("torch"); models without a network do not ask for it
    /// @param log is told of the epochs of networks
    /// @param question what the model will be asked
    record Fit(
            long seed,
            int threads,
            Progress progress,
            Checkpoints checkpoints,
            String engine,
            TrainingLog log,
            Question question) {
        public static final String DEFAULT_ENGINE = "torch";

        public Fit(long seed, int threads, Progress progress, Checkpoints checkpoints, String engine, TrainingLog log) {
            this(seed, threads, progress, checkpoints, engine, log, Question.NEXT);
        }

        public Fit(long seed, int threads, Progress progress, Checkpoints checkpoints, String engine) {
            this(seed, threads, progress, checkpoints, engine, TrainingLog.NONE);
        }

        public Fit(long seed, int threads, Progress progress, Checkpoints checkpoints) {
            this(seed, threads, progress, checkpoints, DEFAULT_ENGINE);
        }

        /// A fit that begins anew when it is interrupted.
        public Fit(long seed, int threads, Progress progress) {
            this(seed, threads, progress, Checkpoints.NONE);
        }

        public Fit asked(Question other) {
            return new Fit(seed, threads, progress, checkpoints, engine, log, other);
        }

        /// Names a fit among its checkpoints.
        ///
        /// @param params whose text tells all that the model is made of
        public String key(String model, Object params, TrainingData data) {
            return model + "-"
                    + String.format(Locale.ROOT, "%08x", params.toString().hashCode()) + "-" + data.fingerprint() + "-"
                    + seed;
        }
    }
}

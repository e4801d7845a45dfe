package io.because.app;

import io.because.deep.Embeddings;
import io.because.graph.Interactions;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.TrainingData;
import io.because.model.VectorRanker;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Vectors of models that are fitted for them, on the data of the model which they feed. What was fitted last is
/// kept, for the next model that asks for the same.
final class FittedVectors implements Embeddings {
    private final Function<String, ModelType> types;
    private @Nullable Kept last;

    /// @param types by name
    FittedVectors(Function<String, ModelType> types) {
        this.types = types;
    }

    private record Kept(String model, String fingerprint, long seed, Vectors vectors) {
        boolean is(String other, String data, Fit fit) {
            return model.equals(other) && fingerprint.equals(data) && seed == fit.seed();
        }
    }

    @Override
    public synchronized Vectors of(String model, TrainingData data, Fit fit) {
        String fingerprint = data.fingerprint();
        if (last == null || !last.is(model, fingerprint, fit)) {
            last = new Kept(model, fingerprint, fit.seed(), fitted(model, data, fit));
        }
        return last.vectors;
    }

    private Vectors fitted(String model, TrainingData data, Fit fit) {
        if (types.apply(model).fit(data, fit) instanceof VectorRanker ranker) {
            return vectors(ranker, data);
        }
        throw new IllegalArgumentException("model " + model + " has no vectors to feed others with");
    }

    static Vectors vectors(VectorRanker ranker, TrainingData data) {
        return new Vectors(UserVectors.of(ranker, data.users(), user -> profile(data, user)), ranker.itemVectors());
    }

    private static Profile profile(TrainingData data, int user) {
        return new Profile(
                user,
                Interactions.row(data.interactions(), data.lastAt(), user),
                data.friends().row(user),
                SparseVector.EMPTY,
                SparseVector.EMPTY);
    }
}

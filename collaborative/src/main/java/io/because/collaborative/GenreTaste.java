package io.because.collaborative;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// Items of the genres that a user prefers.
///
/// - score: `Σ_g taste_g · share_ig`, with the tastes of the profile (`PREFERS`, see {@link Tastes}) and
///   the shares of the item's genres, which sum to 1
/// - shapes: `share[items][genres]` sparse, kept by genre
/// - linear in the tastes, so each genre contributes exactly its own term
record GenreTaste(GenreTasteParams params) implements ModelType {
    @Override
    public String name() {
        return "tastes";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new Fitted(Tastes.shares(data.genres()).transpose());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int[] items = arrays.ints("items");
        Require.that(items.length == 1, "array items must have one value, has " + items.length);
        return new Fitted(new Csr(items[0], arrays.ints("offsets"), arrays.ints("targets"), arrays.floats("shares")));
    }

    /// @param byGenre genres x items, targets ascending
    private record Fitted(Csr byGenre) implements Ranker {
        @Override
        public String name() {
            return "tastes";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            Arrays.fill(scores, 0);
            SparseVector tastes = profile.tastes();
            for (int k = 0; k < tastes.size(); k++) {
                int genre = tastes.indices()[k];
                if (genre < byGenre.rows()) {
                    for (int e = byGenre.from(genre); e < byGenre.to(genre); e++) {
                        scores[byGenre.targets()[e]] += tastes.values()[k] * byGenre.weights()[e];
                    }
                }
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector tastes = profile.tastes();
            for (int k = 0; k < tastes.size(); k++) {
                int genre = tastes.indices()[k];
                int edge = genre < byGenre.rows()
                        ? Arrays.binarySearch(byGenre.targets(), byGenre.from(genre), byGenre.to(genre), item)
                        : -1;
                if (edge >= 0) {
                    double amount = (double) tastes.values()[k] * byGenre.weights()[edge];
                    into.taste(genre, amount);
                }
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays()
                    .put("items", new int[] {byGenre.columns()})
                    .put("offsets", byGenre.offsets())
                    .put("targets", byGenre.targets())
                    .put("shares", byGenre.weights());
        }
    }
}

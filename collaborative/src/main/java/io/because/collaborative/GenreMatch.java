package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.HistoryRanker;
import io.because.linear.ItemKernel;
import io.because.linear.Neighbours;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;

/// How alike the genres of an item and of what the user liked are.
///
/// - score: `Σ_j preference_j · cos(g_j, g_i)` over the history
/// - shapes: `g[items][genres]` sparse, rows of length 1 or 0
/// - cost: score O(genres of the history + genres of all items)
record GenreMatch() implements ModelType {
    @Override
    public String name() {
        return "genre-match";
    }

    @Override
    public Record params() {
        return this;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr genres = data.genres();
        float[] unit = genres.weights().clone();
        double[] norms = Neighbours.norms(genres);
        for (int item = 0; item < genres.rows(); item++) {
            for (int e = genres.from(item); e < genres.to(item) && norms[item] > 0; e++) {
                unit[e] = (float) (unit[e] / norms[item]);
            }
        }
        return ranker(new Csr(genres.columns(), genres.offsets(), genres.targets(), unit));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int[] genres = arrays.ints("genres");
        return ranker(new Csr(genres[0], arrays.ints("offsets"), arrays.ints("targets"), arrays.floats("unit")));
    }

    private Ranker ranker(Csr unit) {
        NamedArrays arrays = new NamedArrays()
                .put("genres", new int[] {unit.columns()})
                .put("offsets", unit.offsets())
                .put("targets", unit.targets())
                .put("unit", unit.weights());
        return new HistoryRanker(name(), new Kernel(unit), arrays);
    }

    /// @param unit items x genres
    private record Kernel(Csr unit) implements ItemKernel {
        @Override
        public int items() {
            return unit.rows();
        }

        @Override
        public void score(List<SparseVector> histories, float[][] scores) {
            for (int h = 0; h < scores.length; h++) {
                double[] liked = liked(histories.get(h));
                for (int item = 0; item < items(); item++) {
                    scores[h][item] = (float) product(item, liked);
                }
            }
        }

        private double[] liked(SparseVector history) {
            double[] liked = new double[unit.columns()];
            for (int k = 0; k < history.size(); k++) {
                add(history.indices()[k], history.values()[k], liked);
            }
            return liked;
        }

        private void add(int item, double preference, double[] liked) {
            for (int e = unit.from(item); e < unit.to(item); e++) {
                liked[unit.targets()[e]] += preference * unit.weights()[e];
            }
        }

        private double product(int item, double[] liked) {
            double sum = 0;
            for (int e = unit.from(item); e < unit.to(item); e++) {
                sum += liked[unit.targets()[e]] * unit.weights()[e];
            }
            return sum;
        }

        @Override
        public float at(int from, int to) {
            double[] liked = new double[unit.columns()];
            add(from, 1, liked);
            return (float) product(to, liked);
        }
    }
}

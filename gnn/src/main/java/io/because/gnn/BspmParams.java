package io.because.gnn;

import io.because.domain.Require;
import java.util.List;

/// @param filters what the fit chooses from on a slice of its own training data; a single one is taken as it is
/// @param iterations of the subspace iteration that finds the singular vectors
/// @param steps of the solver
public record BspmParams(List<Filter> filters, int iterations, int steps) {
    /// @param beta weight of the ideal low-pass filter beside the step along the graph
    /// @param rank singular vectors that the ideal low-pass filter keeps
    /// @param time how far back the sharpening goes; 0: not at all
    public record Filter(double beta, int rank, double time) {
        public Filter {
            Require.inRange("beta", beta, 0.0, 100.0);
            Require.inRange("rank", rank, 1, 4096);
            Require.inRange("time", time, 0.0, 100.0);
        }
    }

    /// From hardly any sharpening, which suits small and dense data, to the authors' filter for Gowalla.
    public static final BspmParams DEFAULT = new BspmParams(
            List.of(
                    new Filter(0.3, 64, 0),
                    new Filter(1, 64, 0),
                    new Filter(0.3, 256, 0),
                    new Filter(0.3, 64, 0.5),
                    new Filter(0.3, 256, 0.7),
                    new Filter(0.3, 256, 1.2),
                    new Filter(0.2, 448, 2),
                    new Filter(0.2, 448, 2.5)),
            12,
            1);

    public BspmParams {
        filters = List.copyOf(filters);
        Require.that(!filters.isEmpty(), "filters must not be empty");
        Require.inRange("iterations", iterations, 1, 1000);
        Require.inRange("steps", steps, 1, 16);
    }

    int largestRank() {
        return filters.stream().mapToInt(Filter::rank).max().orElseThrow();
    }
}

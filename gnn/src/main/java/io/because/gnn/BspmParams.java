package io.because.gnn;

import io.because.domain.Require;
import java.util.List;

/// @param filters what the fit chooses from on a slice of its own training data; a single one is taken as it is
/// @param rank singular vectors that the ideal low-pass filter keeps
/// @param iterations of the subspace iteration that finds them
/// @param steps of the solver
public record BspmParams(List<Filter> filters, int rank, int iterations, int steps) {
    /// @param beta weight of the ideal low-pass filter beside the step along the graph
    /// @param time how far back the sharpening goes; 0: not at all
    public record Filter(double beta, double time) {
        public Filter {
            Require.inRange("beta", beta, 0.0, 100.0);
            Require.inRange("time", time, 0.0, 100.0);
        }
    }

    /// Rank and the strongest filter are the authors' for Gowalla; where less sharpening is better, the fit finds out.
    public static final BspmParams DEFAULT = new BspmParams(
            List.of(
                    new Filter(0.3, 0),
                    new Filter(1, 0),
                    new Filter(0.3, 0.5),
                    new Filter(0.3, 1),
                    new Filter(0.2, 1.75),
                    new Filter(0.2, 2.5),
                    new Filter(0.2, 3)),
            448,
            12,
            1);

    /// Without a choice.
    public BspmParams(double beta, int rank, int iterations, double time, int steps) {
        this(List.of(new Filter(beta, time)), rank, iterations, steps);
    }

    public BspmParams {
        filters = List.copyOf(filters);
        Require.that(!filters.isEmpty(), "filters must not be empty");
        Require.inRange("rank", rank, 1, 4096);
        Require.inRange("iterations", iterations, 1, 1000);
        Require.inRange("steps", steps, 1, 16);
    }
}

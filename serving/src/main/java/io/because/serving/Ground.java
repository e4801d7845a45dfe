package io.because.serving;

import io.because.model.Cause;
import java.util.List;

/// What all reasons have in common.
///
/// @param contribution score with the causes minus score without
/// @param causes what would have to be deleted from the graph, by index; empty for popularity
public record Ground(double contribution, Path path, Phrase phrase, List<Cause> causes) {
    public Ground {
        causes = List.copyOf(causes);
    }
}

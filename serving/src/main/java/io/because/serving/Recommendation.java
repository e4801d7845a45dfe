package io.because.serving;

import io.because.domain.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item with its score for one user.
///
/// @param rank place by its score, 1 first; null when the item is filtered out (seen, unavailable)
///     or no candidate
/// @param discovery shown above its rank: few other lists would hold it, and few users like it better
/// @param score sum of the parts; comparable within one answer only
/// @param parts the models that have something to say, in the order of the blend
/// @param answer the state of the world that the score was computed from
public record Recommendation(
        String impressionId,
        ItemId item,
        @Nullable Integer rank,
        boolean discovery,
        double score,
        List<ScorePart> parts,
        Answer answer) {
    public Recommendation {
        parts = List.copyOf(parts);
    }
}

package io.because.serving;

import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.Require;
import io.because.domain.UserId;
import io.because.model.Decision;
import java.time.Instant;
import java.util.List;

/// One answer as it was shown, to learn from and to evaluate policies by.
///
/// @param id of the answer; time-ordered
/// @param shown first slot first
public record Impression(String id, UserId user, Made made, Context context, List<Slot> shown) {
    public Impression {
        shown = List.copyOf(shown);
    }

    /// @param at when the answer was given
    /// @param model what made the scores ("blend")
    /// @param version changes whenever one of the models behind it does
    /// @param sampleRate share of such answers that are logged, in (0, 1]
    public record Made(Instant at, String model, String version, double sampleRate) {
        public Made {
            Require.that(sampleRate > 0 && sampleRate <= 1, "sampleRate must be in (0, 1], was " + sampleRate);
        }
    }

    /// @param decision its slot is the place in the whole ranked list, 0 first: page two goes on where
    ///     page one ended
    public record Slot(ItemId item, Decision decision) {}
}

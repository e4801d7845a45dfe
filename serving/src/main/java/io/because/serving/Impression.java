package io.because.serving;

import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import io.because.model.Decision;
import java.time.Instant;
import java.util.List;

/// One answer as it was shown, to learn from and to evaluate policies by.
///
/// @param id of the answer; time-ordered
/// @param made when and by which model
/// @param context what was known about the request
/// @param shown first slot first
/// @param sampleRate share of such answers that are logged, in (0, 1]
public record Impression(String id, UserId user, Made made, Context context, List<Slot> shown, double sampleRate) {
    public Impression {
        shown = List.copyOf(shown);
    }

    /// @param at when the answer was given
    /// @param model what made the scores ("blend")
    /// @param version changes whenever one of the models behind it does
    public record Made(Instant at, String model, String version) {}

    /// @param decision by index of the state that answered
    public record Slot(ItemId item, Decision decision) {}
}

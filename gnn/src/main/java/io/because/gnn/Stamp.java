package io.because.gnn;

import io.because.domain.Require;
import java.time.Instant;

/// Who wrote something into the graph.
///
/// @param model its fixed name
/// @param version as in the registry
/// @param at when it was made
public record Stamp(String model, String version, Instant at) {
    public Stamp {
        Require.notBlank("model", model);
        Require.notBlank("version", version);
    }
}

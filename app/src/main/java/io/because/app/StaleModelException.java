package io.because.app;

import io.because.registry.ModelCard;

/// A model was fitted on items, genres or users that the graph does not hold any more as they were: what it knows of
/// them would be said of others.
final class StaleModelException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    /// @param what of the graph has changed, as in "another catalogue"
    StaleModelException(ModelCard card, String what) {
        super("model " + card.name() + " " + card.version() + " was fitted on " + what
                + " than the graph holds now; run `./because train`");
    }
}

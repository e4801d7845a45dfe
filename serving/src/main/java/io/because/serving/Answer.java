package io.because.serving;

import io.because.model.Profile;

/// What one answer was computed from, so that questions about it ("why?", "what if not?") are answered from the same
/// state of the world, whatever happened since.
public final class Answer {
    private final ServingState state;
    private final Profile profile;

    Answer(ServingState state, Profile profile) {
        this.state = state;
        this.profile = profile;
    }

    ServingState state() {
        return state;
    }

    Profile profile() {
        return profile;
    }
}

package io.because.serving;

import io.because.domain.UserId;
import io.because.model.Profile;

/// What one answer was computed from, so that questions about it ("why?", "what if not?") are answered
/// from the same state of the world, whatever happened since.
public final class Answer {
    private final UserId user;
    private final ServingState state;
    private final Profile profile;

    Answer(UserId user, ServingState state, Profile profile) {
        this.user = user;
        this.state = state;
        this.profile = profile;
    }

    UserId user() {
        return user;
    }

    ServingState state() {
        return state;
    }

    Profile profile() {
        return profile;
    }
}

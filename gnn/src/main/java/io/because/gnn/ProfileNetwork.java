package io.because.gnn;

import io.because.model.Profile;
import java.util.List;

/// Embeds users from what is known of them when a request is answered.
interface ProfileNetwork {
    /// Friends of whom something is known: indices below this one.
    int knownFriends();

    /// @return `[profiles][dimension]`
    float[] embed(List<Profile> profiles);
}

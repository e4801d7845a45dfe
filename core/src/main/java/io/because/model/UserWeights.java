package io.because.model;

import io.because.domain.Require;
import java.util.Arrays;

/// How much a model counts for a user.
public final class UserWeights {
    private final UserGroups groups;
    private final float[] ofGroups;

    /// @param ofGroups `[groups]`
    public UserWeights(UserGroups groups, float... ofGroups) {
        for (float weight : ofGroups) {
            Require.that(Float.isFinite(weight), "a weight must be finite, was " + weight);
        }
        this.groups = groups;
        this.ofGroups = ofGroups.clone();
    }

    /// The same for everybody.
    public static UserWeights same(double weight) {
        return new UserWeights(UserGroups.ONE, (float) weight);
    }

    public double of(int user) {
        return ofGroups[groups.of(user)];
    }

    /// Over all users that are known; that of a stranger when there is none.
    public double mean() {
        return Arrays.stream(groups.ofUsers())
                .mapToDouble(group -> ofGroups[group])
                .average()
                .orElse(ofGroups[groups.strangers()]);
    }
}

package io.because.model;

import java.util.Arrays;

/// Groups of users that a blend treats alike, as they were when it was fitted: what a user does later, or takes back,
/// moves nobody, so that every score stays linear in what the models say.
///
/// @param ofUsers `[users]`
/// @param strangers the group of users who were not there
public record UserGroups(int[] ofUsers, int strangers) {
    /// All in one.
    public static final UserGroups ONE = new UserGroups(new int[0], 0);

    public int of(int user) {
        return user < ofUsers.length ? ofUsers[user] : strangers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserGroups(var users, var unknown)
                && unknown == strangers
                && Arrays.equals(users, ofUsers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ofUsers);
    }
}

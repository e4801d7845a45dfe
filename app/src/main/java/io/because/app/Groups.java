package io.because.app;

import io.because.graph.Csr;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Users in groups of about one size, by how much they liked. Users who are not in it belong to the
/// first one, which knows least.
///
/// @param count of groups
/// @param ofUsers `[users]`
record Groups(int count, int[] ofUsers) {
    static Groups of(Csr liked, int count) {
        int[] lengths = IntStream.range(0, liked.rows())
                .map(liked::degree)
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        int[] least = IntStream.range(0, count)
                .map(group -> lengths.length == 0 ? 0 : lengths[group * lengths.length / count])
                .toArray();
        int[] ofUsers = IntStream.range(0, liked.rows())
                .map(user -> group(least, liked.degree(user)))
                .toArray();
        return new Groups(count, ofUsers);
    }

    private static int group(int[] least, int length) {
        int group = 0;
        while (group + 1 < least.length && length >= least[group + 1]) {
            group++;
        }
        return group;
    }

    int of(int user) {
        return user < ofUsers.length ? ofUsers[user] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups(var n, var users) && n == count && Arrays.equals(users, ofUsers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ofUsers);
    }
}

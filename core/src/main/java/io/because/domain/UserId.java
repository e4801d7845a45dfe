package io.because.domain;

/// The id of a user as the outside world writes it; inside, models use indices.
public record UserId(String value) implements Comparable<UserId> {
    public UserId {
        Require.notBlank("user id", value);
    }

    @Override
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

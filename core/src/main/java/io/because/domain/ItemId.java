package io.because.domain;

/// The id of an item as the outside world writes it; inside, models use indices.
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Require.notBlank("item id", value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

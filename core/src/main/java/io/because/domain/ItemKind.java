package io.because.domain;

/// What an item is. A series is watched through its episodes, which are `PART_OF` it.
public enum ItemKind {
    MOVIE,
    SERIES,
    EPISODE,
    TRACK,
    ARTIST,
    PODCAST,
    ARTICLE,
    PRODUCT,
    PLACE
}

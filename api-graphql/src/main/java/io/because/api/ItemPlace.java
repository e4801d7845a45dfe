package io.because.api;

import org.jspecify.annotations.Nullable;

/// Where an episode stands in its series; all null for what is no episode.
record ItemPlace(
        @Nullable ItemView series,
        @Nullable Integer season,
        @Nullable Integer episode,
        @Nullable ItemView next) {}

package io.because.ingest;

import io.because.domain.ItemKind;
import io.because.domain.Progress;

/// A reader whose pieces are checked against each other (unknown ids, duplicates) before anybody sees them.
///
/// @param bare what to say of items and users when the data set has no list of them
record CheckedSource(DataSource reader, Bare bare) implements DataSource {
    /// @param kind of items of which only the id is known
    /// @param sharesActivity of users of whom only the id is known
    record Bare(ItemKind kind, boolean sharesActivity) {}

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        reader.read(new CheckedSink(sink, bare), progress);
    }
}

package io.because.ingest;

import io.because.domain.Progress;

/// A data set that can be read, any number of times with the same outcome.
public interface DataSource {
    /// What a person calls it ("movielens:ml-1m").
    String name();

    /// Reads everything once. Lines that cannot be taken go to {@link DataSink#reject}.
    ///
    /// @throws IllegalArgumentException when a file is missing or is none of the known layouts
    /// @throws java.io.UncheckedIOException when a file breaks off while it is read
    void read(DataSink sink, Progress progress);
}

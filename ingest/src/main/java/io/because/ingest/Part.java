package io.because.ingest;

/// Which side of the data set's own split a line belongs to; everything is TRAIN where there is no split.
public enum Part {
    TRAIN,
    TEST
}

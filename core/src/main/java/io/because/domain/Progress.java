package io.because.domain;

/// Where long work says how far it is. The command line draws a bar; tests and services pass {@link #SILENT}.
public interface Progress {
    Progress SILENT = (what, total) -> new Step() {
        @Override
        public void advance(long amount) {}

        @Override
        public void close() {}
    };

    /// @param what a few words for a person ("reading ratings.csv")
    /// @param total amount of work, or a negative number when unknown
    Step begin(String what, long total);

    /// One piece of long work. Safe to advance from several threads.
    interface Step extends AutoCloseable {
        void advance(long amount);

        @Override
        void close();
    }
}

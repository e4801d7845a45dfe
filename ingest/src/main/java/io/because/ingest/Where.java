package io.because.ingest;

/// A line of a file, as a person looks for it.
///
/// @param file name as given on the command line
/// @param line 1-based; 0 means the file as a whole
public record Where(String file, long line) {
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}

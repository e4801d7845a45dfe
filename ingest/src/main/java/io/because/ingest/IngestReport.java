package io.because.ingest;

import java.util.List;
import java.util.Map;

/// What a load did: everything the command line prints.
///
/// @param source name of the data set
/// @param read what the data set holds, without rejects
/// @param written what is new in the graph; all zero for a dry run
/// @param rejectsByReason without those that never occurred
/// @param firstRejects the first ten, each with `file:line`
public record IngestReport(
        String source,
        Counts read,
        Written written,
        Map<Reject.Reason, Long> rejectsByReason,
        List<Reject> firstRejects) {
    /// @param sessions as this data set alone gives them
    /// @param pairs different pairs of user and item
    public record Counts(
            long users, long items, long genres, long tags, long friendships, long events, long sessions, long pairs) {}

    /// @param events committed by this load
    /// @param knownEvents that were committed before, so that nothing changed
    public record Written(long events, long knownEvents) {}

    public long rejects() {
        return rejectsByReason.values().stream().mapToLong(Long::longValue).sum();
    }
}

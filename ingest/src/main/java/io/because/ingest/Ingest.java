package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Progress;
import io.because.domain.UserId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Loads a data set into the graph. Loading it again changes nothing; a load that was broken off is completed by the
/// next.
public final class Ingest {
    private Ingest() {}

    public static IngestReport load(DataSource source, Target target, Progress progress) {
        return load(source, target, progress, null);
    }

    /// @param rejectFile where rejected lines are listed, made when there are any; or null
    /// @throws IllegalArgumentException when a file is missing
    /// @throws io.because.domain.StoreUnavailableException the graph went away; load again to complete it
    public static IngestReport load(DataSource source, Target target, Progress progress, @Nullable Path rejectFile) {
        try (var rejects = new RejectLog(rejectFile)) {
            LoadedData data = new LoadedData(rejects);
            source.read(data, progress);
            IngestReport.Written written = switch (target) {
                case Target.DryRun() -> new IngestReport.Written(0, 0);
                case Target.Bolt bolt -> new BulkWriter(bolt, progress).write(data);
                case Target.Files(var folder, var clock) -> ImportFiles.write(data, folder, clock.instant(), progress);
            };
            return new IngestReport(source.name(), counts(data), written, rejects.counts(), rejects.first());
        }
    }

    private static IngestReport.Counts counts(LoadedData data) {
        Sessioniser sessioniser = new Sessioniser(data::nature);
        long sessions = 0;
        long pairs = 0;
        for (UserId user : data.userIds()) {
            var history = data.history(user);
            sessions += sessioniser.sessions(history).size();
            pairs += history.stream().map(Event::item).distinct().count();
        }
        return new IngestReport.Counts(
                data.users().size(),
                data.items().size(),
                data.genres().size(),
                data.tags().stream().map(LoadedData.Tagged::tag).distinct().count(),
                data.friendships().size(),
                data.eventCount(),
                sessions,
                pairs);
    }
}

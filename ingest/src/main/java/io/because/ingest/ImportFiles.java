package io.because.ingest;

import io.because.domain.Progress;
import io.because.schema.Labels;
import io.because.schema.RelationshipTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The files that `neo4j-admin database import full` makes a new store of: CSV with a header line each, UTF-8. They
/// hold the same graph that is written over Bolt, and the schema's version; the constraints are made afterwards.
///
/// Call the importer with `--nodes=LABEL=file` for every node file and `--relationships=TYPE=file` for every
/// relationship file.
public final class ImportFiles {
    /// @param name label of the nodes, or type of the relationships
    public record ImportFile(String name, Path path) {}

    private static final List<String> NODES =
            List.of(Labels.USER, Labels.ITEM, Labels.GENRE, Labels.TAG, Labels.SESSION, Labels.SCHEMA);
    private static final List<String> RELATIONSHIPS = List.of(
            RelationshipTypes.HAD,
            RelationshipTypes.CONTAINS,
            RelationshipTypes.INTERACTED,
            RelationshipTypes.FRIEND,
            RelationshipTypes.HAS_GENRE,
            RelationshipTypes.TAGGED,
            RelationshipTypes.SUBGENRE_OF,
            RelationshipTypes.PART_OF,
            RelationshipTypes.NEXT);

    private ImportFiles() {}

    /// What a {@link Target.Files} load leaves in its folder.
    public static List<ImportFile> nodes(Path folder) {
        return files(folder, NODES);
    }

    /// What a {@link Target.Files} load leaves in its folder.
    public static List<ImportFile> relationships(Path folder) {
        return files(folder, RELATIONSHIPS);
    }

    static IngestReport.Written write(LoadedData data, Path folder, Instant recordedAt, Progress progress) {
        try (var step = progress.begin("writing import files", data.eventCount())) {
            Files.createDirectories(folder);
            CatalogueFiles.write(data, folder);
            HistoryFiles.write(data, folder, recordedAt, step);
            return new IngestReport.Written(data.eventCount(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the import files to " + folder + "; is the disk full?", e);
        }
    }

    static Path path(Path folder, String name) {
        return folder.resolve(name + ".csv");
    }

    private static List<ImportFile> files(Path folder, List<String> names) {
        return names.stream()
                .map(name -> new ImportFile(name, path(folder, name)))
                .toList();
    }
}

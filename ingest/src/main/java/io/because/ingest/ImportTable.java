package io.because.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One file for the importer. What a row lacks stays empty, which the importer takes as absent; an empty text is
/// quoted, which it takes as a text. Not thread-safe.
final class ImportTable implements AutoCloseable {
    /// The keys under which a relationship's row holds its two ends.
    static final String START = ":START";

    static final String END = ":END";

    private final List<Column> columns;
    private final CsvWriter csv;

    /// @param key of the value in the row
    /// @param header as the importer reads it: `key`, `key:type`, `id:ID(Label)`, `:START_ID(Label)`
    record Column(String key, String header) {
        static Column text(String key) {
            return new Column(key, key);
        }

        static Column of(String key, String type) {
            return new Column(key, key + ":" + type);
        }

        /// The property that identifies the nodes of a label.
        static Column id(String key, String label) {
            return new Column(key, key + ":ID(" + label + ")");
        }

        static Column start(String label) {
            return new Column(START, ":START_ID(" + label + ")");
        }

        static Column end(String label) {
            return new Column(END, ":END_ID(" + label + ")");
        }
    }

    ImportTable(Path folder, String name, Column... columns) throws IOException {
        this.columns = List.of(columns);
        csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(Files.newBufferedWriter(ImportFiles.path(folder, name), StandardCharsets.UTF_8));
        csv.writeRecord(this.columns.stream().map(Column::header).toList());
    }

    void row(Map<String, ?> values) {
        @Nullable String[] texts = new @Nullable String[columns.size()];
        for (int k = 0; k < texts.length; k++) {
            texts[k] = text(values.get(columns.get(k).key()));
        }
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof ZonedDateTime at) {
            return DateTimeFormatter.ISO_INSTANT.format(at);
        }
        return value == null ? null : value.toString();
    }
}

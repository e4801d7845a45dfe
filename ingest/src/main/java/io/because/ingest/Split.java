package io.because.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/// How a line falls into fields.
interface Split {
    List<String> fields(String line);

    static Split on(String separator) {
        return line -> split(line, separator);
    }

    /// Comma-separated with quotes (RFC 4180); a record is one line.
    static Split csv() {
        return line -> line.indexOf('"') < 0 ? split(line, ",") : quoted(line);
    }

    private static List<String> split(String line, String separator) {
        List<String> fields = new ArrayList<>(8);
        int from = 0;
        for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
            fields.add(line.substring(from, at));
            from = at + separator.length();
        }
        fields.add(line.substring(from));
        return fields;
    }

    private static List<String> quoted(String line) {
        try (var reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream().findFirst().orElseThrow().getFields();
        } catch (CsvParseException | java.io.IOException e) {
            throw new RejectedLineException(Reject.Reason.MALFORMED, "the quotes of the line do not match");
        }
    }
}

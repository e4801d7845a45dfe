package io.because.ingest;

import io.because.domain.User;
import io.because.ingest.ImportTable.Column;
import io.because.schema.Labels;
import io.because.schema.Migrations;
import io.because.schema.PropertyKeys;
import io.because.schema.RelationshipTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Import files of all that is not history.
final class CatalogueFiles {
    private static final String SINCE = "since";

    private CatalogueFiles() {}

    static void write(LoadedData data, Path folder) throws IOException {
        users(data, folder);
        items(data, folder);
        names(folder, Labels.GENRE, data.genres().stream());
        names(
                folder,
                Labels.TAG,
                data.tags().stream().map(LoadedData.Tagged::tag).distinct());
        try (var schema = new ImportTable(
                folder,
                Labels.SCHEMA,
                new Column("node", ":ID(" + Labels.SCHEMA + ")"),
                Column.of(PropertyKeys.VERSION, "long"))) {
            schema.row(Map.of("node", 1, PropertyKeys.VERSION, Migrations.CURRENT));
        }
        ties(data, folder);
    }

    private static void users(LoadedData data, Path folder) throws IOException {
        TreeSet<String> attributes = new TreeSet<>();
        data.users().forEach(user -> attributes.addAll(user.attributes().keySet()));
        Stream<Column> fixed =
                Stream.of(Column.id(PropertyKeys.ID, Labels.USER), Column.of(PropertyKeys.SHARES_ACTIVITY, "boolean"));
        Stream<Column> own =
                attributes.stream().map(attribute -> Column.text(PropertyKeys.ATTRIBUTE_PREFIX + attribute));
        try (var table =
                new ImportTable(folder, Labels.USER, Stream.concat(fixed, own).toArray(Column[]::new))) {
            for (User user : data.users()) {
                table.row(GraphRows.user(user));
            }
        }
    }

    private static void items(LoadedData data, Path folder) throws IOException {
        try (var table = new ImportTable(
                folder,
                Labels.ITEM,
                Column.id(PropertyKeys.ID, Labels.ITEM),
                Column.text(PropertyKeys.TITLE),
                Column.text(PropertyKeys.KIND),
                Column.of(PropertyKeys.YEAR, "long"),
                Column.text(PropertyKeys.TEXT))) {
            data.items().values().forEach(item -> table.row(GraphRows.item(item)));
        }
    }

    private static void names(Path folder, String label, Stream<String> names) throws IOException {
        try (var table = new ImportTable(folder, label, Column.id(PropertyKeys.NAME, label))) {
            names.forEach(name -> table.row(Map.of(PropertyKeys.NAME, name)));
        }
    }

    private static void ties(LoadedData data, Path folder) throws IOException {
        Column weight = Column.of(PropertyKeys.WEIGHT, "double");
        tie(folder, RelationshipTypes.HAS_GENRE, Labels.ITEM, Labels.GENRE, List.of(weight))
                .all(GraphTies.genres(data), "item", "genre");
        tie(folder, RelationshipTypes.TAGGED, Labels.ITEM, Labels.TAG, List.of(weight))
                .all(GraphTies.tags(data), "item", "tag");
        tie(folder, RelationshipTypes.SUBGENRE_OF, Labels.GENRE, Labels.GENRE, List.of())
                .all(GraphTies.subgenres(data), "genre", "parent");
        List<Column> place = List.of(Column.of(PropertyKeys.SEASON, "long"), Column.of(PropertyKeys.EPISODE, "long"));
        tie(folder, RelationshipTypes.PART_OF, Labels.ITEM, Labels.ITEM, place)
                .all(GraphTies.episodes(data), "id", "series");
        tie(folder, RelationshipTypes.NEXT, Labels.ITEM, Labels.ITEM, List.of())
                .all(GraphTies.nextEpisodes(data), "id", "next");
        tie(folder, RelationshipTypes.FRIEND, Labels.USER, Labels.USER, List.of(Column.of(SINCE, "datetime")))
                .all(GraphTies.friends(data), "a", "b");
    }

    private static Tie tie(Path folder, String type, String from, String to, List<Column> properties)
            throws IOException {
        Stream<Column> ends = Stream.of(Column.start(from), Column.end(to));
        return new Tie(new ImportTable(
                folder, type, Stream.concat(ends, properties.stream()).toArray(Column[]::new)));
    }

    /// The file of one type of relationship.
    private record Tie(ImportTable table) {
        void all(Stream<Map<String, Object>> rows, String start, String end) throws IOException {
            try (table) {
                rows.forEach(row -> {
                    Map<String, Object> ends = new HashMap<>(row);
                    ends.put(ImportTable.START, row.get(start));
                    ends.put(ImportTable.END, row.get(end));
                    table.row(ends);
                });
            }
        }
    }
}

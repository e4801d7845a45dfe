package io.because.schema;

import java.util.List;

/// Something the store enforces or keeps sorted. Its statement is the query `schema/<name>` of module `cypher`.
///
/// @param name of the constraint or index in the store
/// @param kind what it does
/// @param on label or relationship type
/// @param properties one, or several together
public record SchemaRule(String name, Kind kind, String on, List<String> properties) {
    /// `UNIQUE` is backed by an index of the same name.
    public enum Kind {
        UNIQUE,
        INDEX
    }

    /// All rules that every store has, in the order they are made. The vector indexes are not among them: they are
    /// made by the job that computes the embeddings, when their dimension is known.
    public static final List<SchemaRule> ALL = List.of(
            unique("user_id", Labels.USER, PropertyKeys.ID),
            unique("item_id", Labels.ITEM, PropertyKeys.ID),
            unique("session_id", Labels.SESSION, PropertyKeys.ID),
            unique("genre_name", Labels.GENRE, PropertyKeys.NAME),
            unique("tag_name", Labels.TAG, PropertyKeys.NAME),
            unique("event_id", RelationshipTypes.CONTAINS, PropertyKeys.EVENT_ID),
            unique("impression_slot", RelationshipTypes.SHOWN, PropertyKeys.IMPRESSION_ID, PropertyKeys.SLOT),
            index("event_recorded_at", RelationshipTypes.CONTAINS, PropertyKeys.RECORDED_AT),
            index("session_started_at", Labels.SESSION, PropertyKeys.STARTED_AT),
            index("user_community", Labels.USER, PropertyKeys.COMMUNITY),
            index("item_community", Labels.ITEM, PropertyKeys.COMMUNITY));

    public SchemaRule {
        properties = List.copyOf(properties);
    }

    private static SchemaRule unique(String name, String on, String... properties) {
        return new SchemaRule(name, Kind.UNIQUE, on, List.of(properties));
    }

    private static SchemaRule index(String name, String on, String... properties) {
        return new SchemaRule(name, Kind.INDEX, on, List.of(properties));
    }
}

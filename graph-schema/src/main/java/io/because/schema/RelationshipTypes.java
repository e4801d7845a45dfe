package io.because.schema;

/// The types of relationships, each with its direction and the properties it has.
public final class RelationshipTypes {
    /// `(User)-->(Session)`
    public static final String HAD = "HAD";
    /// `(Session)-->(Item)`: one per event, the fact. eventId, order, type, value, at, dwellSeconds, completion,
    /// impressionId, recordedAt
    public static final String CONTAINS = "CONTAINS";
    /// `(User)-->(Item)`: one per pair, derived from the events. preference, count, firstAt, lastAt
    public static final String INTERACTED = "INTERACTED";
    /// `(Session)-->(Item)`: one per slot of an answer. impressionId, slot, policy, model, version, propensity,
    /// sampleRate, context, at
    public static final String SHOWN = "SHOWN";
    /// `(User)--(User)`: one per pair, read in both directions. since
    public static final String FRIEND = "FRIEND";
    /// `(Item)-->(Genre)`. weight
    public static final String HAS_GENRE = "HAS_GENRE";
    /// `(Item)-->(Tag)`. weight
    public static final String TAGGED = "TAGGED";
    /// `(Genre)-->(Genre)`
    public static final String SUBGENRE_OF = "SUBGENRE_OF";
    /// `(Item)-->(Item)`: an episode to its series. season, episode
    public static final String PART_OF = "PART_OF";
    /// `(Item)-->(Item)`: an episode to the one that follows
    public static final String NEXT = "NEXT";
    /// `(Item)-->(Item)`: written by a model. score, model, version
    public static final String SIMILAR = "SIMILAR";
    /// `(User)-->(User)`: written by a model. score, model, version
    public static final String LIKE_MINDED = "LIKE_MINDED";
    /// `(User)-->(Genre)`: written by a model. score, model, version, at
    public static final String PREFERS = "PREFERS";
    /// `(User)-->(Item)`: batch scoring, for analysts. rank, score, model, version, because, at
    public static final String RECOMMENDED = "RECOMMENDED";

    private RelationshipTypes() {}
}

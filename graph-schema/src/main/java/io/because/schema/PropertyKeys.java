package io.because.schema;

/// The keys of properties, with their Cypher type. Every moment (`...At`, `at`, `since`) is a ZONED DATETIME in UTC
/// and absent when unknown; every weight, score and preference is a FLOAT.
public final class PropertyKeys {
    /// STRING, unique within its label (`User`, `Item`, `Session`)
    public static final String ID = "id";
    /// STRING, unique within its label (`Genre`, `Tag`)
    public static final String NAME = "name";

    /// `Item`: STRING
    public static final String TITLE = "title";
    /// `Item`: STRING, a name of `ItemKind`; `Session`: STRING, a name of `SessionKind`
    public static final String KIND = "kind";
    /// `Item`: INTEGER
    public static final String YEAR = "year";
    /// `Item`: STRING
    public static final String TEXT = "text";
    /// `Item`: BOOLEAN, absent = true; false hides it from recommendations, the item stays
    public static final String AVAILABLE = "available";
    /// `User`: BOOLEAN, absent = false; whether friends may be told what this user watched
    public static final String SHARES_ACTIVITY = "sharesActivity";
    /// `User`: further attributes are STRINGs under this prefix, so that they never collide with ours: `attr_age`
    public static final String ATTRIBUTE_PREFIX = "attr_";
    /// `User`, `Item`: LIST of FLOAT, all of one length, with a cosine vector index; the vectors of FastRP. Each
    /// further model has properties of its own, see {@link VectorKeys}
    public static final String EMBEDDING = "embedding";
    /// `User`, `Item`: STRING, who made the embedding
    public static final String EMBEDDING_MODEL = "embeddingModel";
    /// `User`, `Item`: STRING
    public static final String EMBEDDING_VERSION = "embeddingVersion";
    /// `User`, `Item`: LIST of FLOAT, as `embedding`; the vectors of LightGCN
    public static final String LIGHTGCN_EMBEDDING = "lightgcnEmbedding";
    /// `User`, `Item`: LIST of FLOAT, as `embedding`; the vectors of the graph network with transformations
    public static final String GCN_EMBEDDING = "gcnEmbedding";
    /// `User`, `Item`: LIST of FLOAT, as `embedding`; the vectors of our inductive GraphSAGE
    public static final String GRAPHSAGE_EMBEDDING = "graphsageEmbedding";
    /// `User`, `Item`: LIST of FLOAT, as `embedding`; the vectors of GDS's GraphSAGE
    public static final String GRAPHSAGE_GDS_EMBEDDING = "graphsageGdsEmbedding";
    /// `User`, `Item`: LIST of FLOAT, as `embedding`; what the two towers give
    public static final String TWO_TOWER_EMBEDDING = "twoTowerEmbedding";
    /// `User`, `Item`: INTEGER, users and items of one number form a community, 0 is the largest; the numbers
    /// of two versions have nothing to do with each other
    public static final String COMMUNITY = "community";
    /// `User`, `Item`: STRING, who found the community
    public static final String COMMUNITY_MODEL = "communityModel";
    /// `User`, `Item`: STRING
    public static final String COMMUNITY_VERSION = "communityVersion";
    /// `User`, `Item`: FLOAT above 0, how central the node is among all users and items; about 1 on average
    public static final String CENTRALITY = "centrality";
    /// `User`, `Item`: STRING, who measured the centrality
    public static final String CENTRALITY_MODEL = "centralityModel";
    /// `User`, `Item`: STRING
    public static final String CENTRALITY_VERSION = "centralityVersion";

    /// `Session`
    public static final String STARTED_AT = "startedAt";
    /// `Session`
    public static final String ENDED_AT = "endedAt";
    /// `Session`: STRING
    public static final String DEVICE = "device";
    /// `Session`: STRING
    public static final String PLACE = "place";

    /// `CONTAINS`: STRING, unique for all time
    public static final String EVENT_ID = "eventId";
    /// `CONTAINS`: INTEGER, position in the session, 0 first
    public static final String ORDER = "order";
    /// `CONTAINS`: STRING, a name of `EventType`
    public static final String TYPE = "type";
    /// `CONTAINS`: FLOAT, see `EventType`
    public static final String VALUE = "value";
    /// `CONTAINS`: when the event happened; `SHOWN`, `PREFERS`, `RECOMMENDED`: when it was made
    public static final String AT = "at";
    /// `CONTAINS`: FLOAT, seconds
    public static final String DWELL_SECONDS = "dwellSeconds";
    /// `CONTAINS`: FLOAT in `[0, 1]`
    public static final String COMPLETION = "completion";
    /// `CONTAINS`: STRING, the answer that led to the event; `SHOWN`: STRING, the answer itself
    public static final String IMPRESSION_ID = "impressionId";
    /// `CONTAINS`: when it was committed; indexed, so that replicas can follow
    public static final String RECORDED_AT = "recordedAt";

    /// `INTERACTED`: FLOAT in `[-1, 1]`, by `Preference`
    public static final String PREFERENCE = "preference";
    /// `INTERACTED`: INTEGER, number of events of the pair
    public static final String COUNT = "count";
    /// `INTERACTED`
    public static final String FIRST_AT = "firstAt";
    /// `INTERACTED`
    public static final String LAST_AT = "lastAt";

    /// `SHOWN`: INTEGER, position in the answer, 0 first
    public static final String SLOT = "slot";
    /// `SHOWN`: STRING, the rule that chose
    public static final String POLICY = "policy";
    /// `SHOWN`: FLOAT in `(0, 1]`, of the item in this slot at the moment of choice
    public static final String PROPENSITY = "propensity";
    /// `SHOWN`: FLOAT in `(0, 1]`, the share of such answers that is logged at all
    public static final String SAMPLE_RATE = "sampleRate";
    /// `SHOWN`: STRING, a JSON object of the request's context fields
    public static final String CONTEXT = "context";

    /// `FRIEND`
    public static final String SINCE = "since";
    /// `HAS_GENRE`, `TAGGED`: FLOAT
    public static final String WEIGHT = "weight";
    /// `PART_OF`: INTEGER, 1 first
    public static final String SEASON = "season";
    /// `PART_OF`: INTEGER, 1 first
    public static final String EPISODE = "episode";

    /// what a model wrote: FLOAT
    public static final String SCORE = "score";
    /// what a model wrote: STRING, the fixed name of the model
    public static final String MODEL = "model";
    /// what a model wrote: STRING; `BecauseSchema`: INTEGER
    public static final String VERSION = "version";
    /// `RECOMMENDED`: INTEGER, 1 first
    public static final String RANK = "rank";
    /// `RECOMMENDED`: STRING, the reason in words
    public static final String BECAUSE = "because";

    private PropertyKeys() {}
}

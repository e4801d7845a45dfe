package io.because.schema;

/// The labels of nodes. A node has exactly one.
public final class Labels {
    public static final String USER = "User";
    public static final String ITEM = "Item";
    public static final String GENRE = "Genre";
    public static final String TAG = "Tag";
    public static final String SESSION = "Session";
    /// One node that carries the schema's version, see {@link Migrations}.
    public static final String SCHEMA = "BecauseSchema";

    private Labels() {}
}

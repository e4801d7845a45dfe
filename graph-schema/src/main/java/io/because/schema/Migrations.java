package io.because.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides what a store needs before it may be used. The version stands in the store as one `(:BecauseSchema
/// {version})`.
///
/// - an empty store gets all rules, then the version (last, so that an interrupted setup starts over);
/// - a store of our version gets the rules it lacks (an offline import brings the version, but no constraints);
/// - any other store is refused, unchanged.
public final class Migrations {
    /// Raised by one with every change that makes older stores unreadable.
    public static final int CURRENT = 1;

    private Migrations() {}

    /// @param version of the store, or null when it has none
    /// @param nodes how many the store holds
    /// @return the rules to make, each harmless when it is there already
    /// @throws SchemaMismatchException when the store is of another version, or not ours
    public static List<SchemaRule> rulesFor(@Nullable Integer version, long nodes) {
        if (version == null && nodes > 0) {
            throw new SchemaMismatchException("the database holds " + nodes
                    + " nodes but no (:BecauseSchema {version}), so it is not one of ours; name an empty database in"
                    + " NEO4J_URI");
        }
        if (version != null && version < CURRENT) {
            throw new SchemaMismatchException("the database has schema version " + version + ", this program needs "
                    + CURRENT + " and cannot upgrade it; load the data anew into an empty database");
        }
        if (version != null && version > CURRENT) {
            throw new SchemaMismatchException("the database has schema version " + version
                    + ", this program knows only " + CURRENT + "; run the newer program that wrote it");
        }
        return SchemaRule.ALL;
    }
}

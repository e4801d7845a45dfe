/// What the graph looks like: labels, relationship types, property keys, the rules the store enforces, the version.
///
/// In: nothing. Out: names to refer to, the list of constraints and indexes ({@link io.because.schema.SchemaRule}),
/// and which steps bring a store up to date ({@link io.because.schema.Migrations}). The statements themselves
/// stand as files in module `cypher`, which alone talks to the database.
@NullMarked
package io.because.schema;

import org.jspecify.annotations.NullMarked;

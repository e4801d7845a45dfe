package io.because.api;

import io.because.schema.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Property;

/// A user as it stands in the database.
@Node(Labels.USER)
record UserNode(
        @Id String id,
        @Nullable @Property("attr_name") String name,
        @Nullable Boolean sharesActivity) {}

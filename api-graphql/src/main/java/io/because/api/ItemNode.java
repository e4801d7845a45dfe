package io.because.api;

import io.because.domain.ItemKind;
import io.because.schema.Labels;
import io.because.schema.RelationshipTypes;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/// An item as it stands in the database. `PART_OF` and `NEXT` are not mapped: relationships from a type to itself make
/// Spring Data walk whole chains, query by query; `catalogue/item-places` reads them in one.
@Node(Labels.ITEM)
record ItemNode(
        @Id String id,
        @Nullable String title,
        @Nullable ItemKind kind,
        @Nullable Integer year,
        @Nullable String text,
        @Relationship(type = RelationshipTypes.HAS_GENRE) List<GenreOf> genres) {

    @RelationshipProperties
    record GenreOf(
            @RelationshipId @Nullable String id,
            @Nullable Double weight,
            @TargetNode GenreNode genre) {}

    @Node(Labels.GENRE)
    record GenreNode(@Id String name) {}

    /// Most typical first.
    List<String> genreNames() {
        return genres.stream()
                .sorted(Comparator.<GenreOf>comparingDouble(g -> g.weight() == null ? 0 : -g.weight())
                        .thenComparing(g -> g.genre().name()))
                .map(g -> g.genre().name())
                .toList();
    }
}

package io.because.serving;

import io.because.domain.UserId;
import io.because.graph.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects the nodes and edges of a path; each method that names a node adds it and gives its id in the
/// path.
final class PathBuilder {
    static final String INTERACTED = "INTERACTED";
    static final String FRIEND = "FRIEND";
    static final String LIKE_MINDED = "LIKE_MINDED";
    static final String SIMILAR = "SIMILAR";
    static final String HAS_GENRE = "HAS_GENRE";
    static final String PREFERS = "PREFERS";

    private final Snapshot snapshot;
    private final UserId owner;
    private final Map<String, Path.Node> nodes = new LinkedHashMap<>();
    private final List<Path.Edge> edges = new ArrayList<>();

    PathBuilder(Snapshot snapshot, UserId owner) {
        this.snapshot = snapshot;
        this.owner = owner;
    }

    /// Whom the path starts at.
    String me() {
        int index = snapshot.userIds().index(owner.value());
        return index < 0 ? node(Path.Kind.USER, owner.value(), owner.value(), null) : user(index);
    }

    /// The owner, or a friend who may be named.
    String user(int user) {
        String id = snapshot.userIds().id(user);
        return node(Path.Kind.USER, id, snapshot.people().names().get(user), null);
    }

    String item(int item) {
        String id = snapshot.catalogue().ids().id(item);
        return node(Path.Kind.ITEM, id, snapshot.catalogue().titles().get(item), null);
    }

    String genre(int genre) {
        String name = snapshot.catalogue().genreNames().id(genre);
        return node(Path.Kind.GENRE, name, name, null);
    }

    String people(int size) {
        return group(Path.Kind.PEOPLE, size);
    }

    String items(int size) {
        return group(Path.Kind.ITEMS, size);
    }

    /// @param from where the relationship starts in the database
    PathBuilder edge(String from, String type, String to) {
        edges.add(new Path.Edge(from, to, type));
        return this;
    }

    Path build() {
        return new Path(List.copyOf(nodes.values()), edges);
    }

    private String group(Path.Kind kind, int size) {
        String label = Phrase.of("label." + kind, size).in(Locale.ENGLISH);
        return node(kind, Integer.toString(nodes.size()), label, size);
    }

    private String node(Path.Kind kind, String name, String label, @Nullable Integer size) {
        String id = kind.name().toLowerCase(Locale.ROOT) + ":" + name;
        nodes.putIfAbsent(id, new Path.Node(id, kind, label, size));
        return id;
    }
}

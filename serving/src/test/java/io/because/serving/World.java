package io.because.serving;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.Cause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A small graph written edge by edge, as a database would hold it: edges can be deleted, and a snapshot read.
final class World {
    private record Tie(String from, String to) {}

    private final Set<String> users = new LinkedHashSet<>();
    private final Map<String, ItemKind> items = new LinkedHashMap<>();
    private final Set<String> genres = new LinkedHashSet<>();
    private final Map<Tie, Double> likes = new LinkedHashMap<>();
    private final Map<Tie, Double> friends = new LinkedHashMap<>();
    private final Map<Tie, Double> likeMinded = new LinkedHashMap<>();
    private final Map<Tie, Double> tastes = new LinkedHashMap<>();
    private final Map<Tie, Double> similar = new LinkedHashMap<>();
    private final Map<Tie, Double> hasGenre = new LinkedHashMap<>();
    private final Set<String> sharing = new LinkedHashSet<>();
    private final Set<String> unavailable = new LinkedHashSet<>();

    World users(String... ids) {
        users.addAll(Arrays.asList(ids));
        return this;
    }

    World items(String... ids) {
        return items(ItemKind.MOVIE, ids);
    }

    World items(ItemKind kind, String... ids) {
        Arrays.asList(ids).forEach(id -> items.put(id, kind));
        return this;
    }

    World likes(String user, String item, double preference) {
        users.add(user);
        likes.put(new Tie(user, item), preference);
        return this;
    }

    World friends(String user, String friend) {
        users(user, friend);
        friends.put(new Tie(user, friend), 1.0);
        friends.put(new Tie(friend, user), 1.0);
        return this;
    }

    World likeMinded(String user, String other, double score) {
        users(user, other);
        likeMinded.put(new Tie(user, other), score);
        return this;
    }

    World genre(String item, String genre) {
        genres.add(genre);
        hasGenre.put(new Tie(item, genre), 1.0);
        return this;
    }

    World prefers(String user, String genre, double score) {
        genres.add(genre);
        tastes.put(new Tie(user, genre), score);
        return this;
    }

    World similar(String item, String other, double score) {
        similar.put(new Tie(item, other), score);
        return this;
    }

    World shares(String... ids) {
        sharing.addAll(Arrays.asList(ids));
        return this;
    }

    World unavailable(String item) {
        unavailable.add(item);
        return this;
    }

    boolean hasSharing(String user) {
        return sharing.contains(user);
    }

    /// Whether a relationship of this type is there.
    boolean has(String type, String from, String to) {
        var tie = new Tie(from, to);
        return switch (type) {
            case "INTERACTED" -> likes.containsKey(tie);
            case "FRIEND" -> friends.containsKey(tie);
            case "LIKE_MINDED" -> likeMinded.containsKey(tie);
            case "PREFERS" -> tastes.containsKey(tie);
            case "HAS_GENRE" -> hasGenre.containsKey(tie);
            case "SIMILAR" -> similar.containsKey(tie);
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }

    /// Deletes what a cause of `user` stands for, as a database would.
    void delete(String user, Cause cause, Snapshot indices) {
        switch (cause) {
            case Cause.PastActions(var gone) ->
                names(indices.catalogue().ids(), gone).forEach(item -> likes.remove(new Tie(user, item)));
            case Cause.Friends(var gone) ->
                names(indices.userIds(), gone).forEach(friend -> {
                    friends.remove(new Tie(user, friend));
                    friends.remove(new Tie(friend, user));
                });
            case Cause.LikeMinded(var gone) ->
                names(indices.userIds(), gone).forEach(other -> likeMinded.remove(new Tie(user, other)));
            case Cause.Taste(var genre) ->
                tastes.remove(new Tie(user, indices.catalogue().genreNames().id(genre)));
        }
    }

    private static List<String> names(IdMap ids, int... indices) {
        return Arrays.stream(indices).mapToObj(ids::id).toList();
    }

    Snapshot snapshot() {
        IdMap userIds = IdMap.of(users);
        IdMap itemIds = IdMap.of(items.keySet());
        IdMap genreIds = IdMap.of(genres);
        BitSet sharers = bits(userIds, sharing);
        BitSet gone = bits(itemIds, unavailable);
        var catalogue = new Catalogue(
                itemIds,
                new ArrayList<>(items.keySet()),
                items.values().toArray(ItemKind[]::new),
                genreIds,
                csr(hasGenre, itemIds, genreIds),
                gone);
        Csr history = csr(likes, userIds, itemIds);
        long[] undated = new long[history.edges()];
        Arrays.fill(undated, Snapshot.History.UNDATED);
        var ties = new Snapshot.Ties(
                csr(friends, userIds, userIds),
                csr(likeMinded, userIds, userIds),
                csr(tastes, userIds, genreIds),
                csr(similar, itemIds, itemIds));
        return new Snapshot(
                catalogue, Snapshot.People.nameless(userIds, sharers), new Snapshot.History(history, undated), ties);
    }

    ServingState state(Part... parts) {
        return new ServingState(new LiveGraph(snapshot()), List.of(parts), null);
    }

    private static BitSet bits(IdMap ids, Collection<String> members) {
        BitSet bits = new BitSet();
        members.forEach(id -> bits.set(ids.index(id)));
        return bits;
    }

    private static Csr csr(Map<Tie, Double> edges, IdMap from, IdMap to) {
        var builder = new CsrBuilder();
        edges.forEach((tie, weight) -> builder.add(from.index(tie.from()), to.index(tie.to()), weight.floatValue()));
        return builder.build(from.size(), to.size());
    }
}

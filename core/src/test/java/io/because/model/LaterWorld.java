package io.because.model;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A {@link RandomWorld} with an item that nobody has met and users of two groups, and the same world once two more
/// items, a genre and a user came: one item with the genres of that one and the new genre, the other with the new genre
/// alone.
public final class LaterWorld {
    public static final int UNMET = RandomWorld.ITEMS - 1;
    public static final int LIKE_UNMET = RandomWorld.ITEMS;
    public static final int WITHOUT_GENRES = RandomWorld.ITEMS + 1; // that the fit knew
    public static final int ITEMS = RandomWorld.ITEMS + 2;

    public static final int LATER_USER = RandomWorld.USERS;

    /// What is said of users.
    public static final String GROUP = "group";
    /// Of users with even indices.
    public static final String EVEN = "even";

    private static final String ODD = "odd";

    private LaterWorld() {}

    public static Snapshot of(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Csr all = world.history().preferences();
        CsrBuilder met = new CsrBuilder();
        for (int user = 0; user < all.rows(); user++) {
            for (int e = all.from(user); e < all.to(user); e++) {
                if (all.targets()[e] != UNMET) {
                    met.add(user, all.targets()[e], all.weights()[e]);
                }
            }
        }
        long[] lastAt = Arrays.copyOf(world.history().lastAt(), met.size());
        Csr preferences = met.build(all.rows(), all.columns());
        return new Snapshot(
                world.catalogue(),
                world.people().described(Map.of(GROUP, groups(world.users()))),
                new Snapshot.History(preferences, lastAt),
                world.ties());
    }

    private static List<String> groups(int users) {
        return IntStream.range(0, users)
                .mapToObj(user -> user % 2 == 0 ? EVEN : ODD)
                .toList();
    }

    /// The user who came later has met both items, likes the genre, and is of the even group.
    public static Snapshot grown(Snapshot world) {
        return grown(world, EVEN);
    }

    /// @param group that the later user is said to be of, empty: none
    public static Snapshot grown(Snapshot world, String group) {
        Csr all = world.history().preferences();
        CsrBuilder more = copy(all).add(LATER_USER, 0, 1).add(LATER_USER, LIKE_UNMET, 0.5f);
        more.add(LATER_USER, WITHOUT_GENRES, 1).add(LATER_USER, 3, -0.5f);
        long[] lastAt = Arrays.copyOf(world.history().lastAt(), more.size());
        Arrays.fill(lastAt, all.edges(), lastAt.length, lastAt[all.edges() - 1]);
        List<String> users = new ArrayList<>(world.userIds().ids());
        users.add("later");
        List<String> groups = new ArrayList<>(groups(world.users()));
        groups.add(group);
        Snapshot.Ties ties = world.ties();
        return new Snapshot(
                catalogue(world.catalogue()),
                Snapshot.People.nameless(IdMap.of(users), new BitSet()).described(Map.of(GROUP, groups)),
                new Snapshot.History(more.build(users.size(), ITEMS), lastAt),
                new Snapshot.Ties(
                        copy(ties.friends()).build(users.size(), users.size()),
                        copy(ties.likeMinded()).build(users.size(), users.size()),
                        copy(ties.tastes())
                                .add(LATER_USER, RandomWorld.GENRES, 1)
                                .build(users.size(), RandomWorld.GENRES + 1),
                        copy(ties.similar()).build(ITEMS, ITEMS)));
    }

    private static Catalogue catalogue(Catalogue before) {
        List<String> ids = new ArrayList<>(before.ids().ids());
        ids.addAll(List.of("later", "later still"));
        List<String> titles = new ArrayList<>(before.titles());
        titles.addAll(List.of("Item 29", "Else"));
        List<String> genreNames = new ArrayList<>(before.genreNames().ids());
        genreNames.add("later");
        CsrBuilder genres = copy(before.genres());
        int newGenre = RandomWorld.GENRES;
        for (int e = before.genres().from(UNMET); e < before.genres().to(UNMET); e++) {
            genres.add(LIKE_UNMET, before.genres().targets()[e], before.genres().weights()[e]);
        }
        genres.add(LIKE_UNMET, newGenre, 1).add(WITHOUT_GENRES, newGenre, 1);
        ItemKind[] kinds = new ItemKind[ITEMS];
        Arrays.fill(kinds, ItemKind.MOVIE);
        return new Catalogue(
                IdMap.of(ids), titles, kinds, IdMap.of(genreNames), genres.build(ITEMS, newGenre + 1), new BitSet());
    }

    private static CsrBuilder copy(Csr edges) {
        CsrBuilder copy = new CsrBuilder();
        for (int row = 0; row < edges.rows(); row++) {
            for (int e = edges.from(row); e < edges.to(row); e++) {
                copy.add(row, edges.targets()[e], edges.weights()[e]);
            }
        }
        return copy;
    }
}

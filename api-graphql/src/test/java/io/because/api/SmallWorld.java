package io.because.api;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Episodes;
import io.because.graph.IdMap;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.model.Contributions;
import io.because.serving.Part;
import io.because.serving.PartModel;
import io.because.serving.Serving;
import io.because.serving.ServingState;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Ann liked Alien and the first episode of Lost. Her friends Bob (who shares his activity) and Cid liked Aliens; six
/// people of her taste liked Heat; she likes horror. New and Eve know nobody and did nothing.
final class SmallWorld {
    static final List<String> ITEMS =
            List.of("alien", "aliens", "heat", "amelie", "lost", "lost-1", "lost-2", "thing", "stalker", "solaris");
    static final List<String> TITLES = List.of(
            "Alien", "Aliens", "Heat", "Amélie", "Lost", "Pilot", "Tabula Rasa", "The Thing", "Stalker", "Solaris");
    static final List<String> USERS = List.of("ann", "bob", "cid", "p1", "p2", "p3", "p4", "p5", "p6", "new", "eve");

    private SmallWorld() {}

    static Serving serving() {
        return new Serving(new ServingState(new LiveGraph(snapshot()), parts(), null));
    }

    private static List<Part> parts() {
        return List.of(
                part(
                        "neighbours",
                        new LinearRanker(
                                "itemknn",
                                (profile, graph, item, into) -> tell(
                                        into,
                                        profile.history(),
                                        past -> graph.similar(past).get(item),
                                        Contributions::pastAction))),
                part(
                        "friends",
                        new LinearRanker(
                                "friends",
                                (profile, graph, item, into) -> tell(
                                        into,
                                        profile.friends(),
                                        friend -> graph.preferences(friend).get(item),
                                        Contributions::friend))),
                part(
                        "people",
                        new LinearRanker(
                                "people",
                                (profile, graph, item, into) -> tell(
                                        into,
                                        profile.likeMinded(),
                                        user -> graph.preferences(user).get(item),
                                        Contributions::likeMinded))),
                part(
                        "genre",
                        new LinearRanker(
                                "genre",
                                (profile, graph, item, into) -> tell(
                                        into,
                                        profile.tastes(),
                                        genre -> graph.genres(item).get(genre),
                                        Contributions::taste))),
                part("popularity", new PopularityRanker()));
    }

    private interface Weight {
        float of(int index);
    }

    private interface Kind {
        void tell(Contributions into, int index, double amount);
    }

    private static void tell(Contributions into, SparseVector own, Weight weight, Kind kind) {
        for (int k = 0; k < own.size(); k++) {
            float amount = own.values()[k] * weight.of(own.indices()[k]);
            if (amount != 0) {
                kind.tell(into, own.indices()[k], amount);
            }
        }
    }

    private static Part part(String name, io.because.model.Ranker ranker) {
        return new Part(new PartModel(name, ranker.name(), "1", 1.0, Instant.parse("2026-01-02T03:04:05Z")), ranker);
    }

    private static Snapshot snapshot() {
        int users = USERS.size();
        int items = ITEMS.size();
        CsrBuilder history = new CsrBuilder();
        like(history, "ann", "alien", "lost-1");
        like(history, "bob", "aliens");
        like(history, "cid", "aliens");
        for (int k = 1; k <= 6; k++) {
            like(history, "p" + k, "heat");
        }
        BitSet sharing = new BitSet();
        sharing.set(USERS.indexOf("bob"));
        Csr preferences = history.build(users, items);
        long[] lastAt = new long[preferences.edges()];
        Arrays.fill(lastAt, Snapshot.History.UNDATED);
        return new Snapshot(
                catalogue(),
                new Snapshot.People(IdMap.of(USERS), names(), sharing),
                new Snapshot.History(preferences, lastAt),
                ties());
    }

    private static List<String> names() {
        return USERS.stream().map(id -> id.equals("bob") ? "Robert O'Neil" : id).toList();
    }

    private static void like(CsrBuilder history, String user, String... items) {
        for (String item : items) {
            history.add(USERS.indexOf(user), ITEMS.indexOf(item), 1);
        }
    }

    private static Snapshot.Ties ties() {
        int users = USERS.size();
        int items = ITEMS.size();
        CsrBuilder friends = new CsrBuilder();
        friends.add(0, 1, 1).add(1, 0, 1).add(0, 2, 1).add(2, 0, 1);
        CsrBuilder likeMinded = new CsrBuilder();
        for (int k = 1; k <= 6; k++) {
            likeMinded.add(0, USERS.indexOf("p" + k), 0.5f);
        }
        CsrBuilder similar = new CsrBuilder();
        similar.add(0, 1, 0.9f)
                .add(1, 0, 0.9f)
                .add(0, 7, 0.7f)
                .add(7, 0, 0.7f)
                .add(5, 6, 0.8f)
                .add(6, 5, 0.8f);
        return new Snapshot.Ties(
                friends.build(users, users),
                likeMinded.build(users, users),
                new CsrBuilder().add(0, 0, 0.6f).build(users, 2),
                similar.build(items, items));
    }

    private static Catalogue catalogue() {
        int items = ITEMS.size();
        ItemKind[] kinds = new ItemKind[items];
        Arrays.fill(kinds, ItemKind.MOVIE);
        kinds[4] = ItemKind.SERIES;
        kinds[5] = ItemKind.EPISODE;
        kinds[6] = ItemKind.EPISODE;
        int[] years = new int[items];
        Arrays.fill(years, Catalogue.NO_YEAR);
        years[0] = 1979;
        years[1] = 1986;
        return new Catalogue(
                IdMap.of(ITEMS),
                TITLES,
                kinds,
                years,
                episodes(items),
                IdMap.of(List.of("horror", "drama")),
                genres(items),
                new BitSet());
    }

    private static Csr genres(int items) {
        return new CsrBuilder()
                .add(0, 0, 1)
                .add(1, 0, 1)
                .add(7, 0, 1)
                .add(3, 1, 1)
                .add(1, 1, 0.5f)
                .build(items, 2);
    }

    private static Episodes episodes(int items) {
        Episodes none = Episodes.none(items);
        int[] series = none.series().clone();
        int[] next = none.next().clone();
        int[] seasons = new int[items];
        int[] numbers = new int[items];
        series[5] = 4;
        series[6] = 4;
        next[5] = 6;
        seasons[5] = 1;
        seasons[6] = 1;
        numbers[5] = 1;
        numbers[6] = 2;
        return new Episodes(series, seasons, numbers, next);
    }
}

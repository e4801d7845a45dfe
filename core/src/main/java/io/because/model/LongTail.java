package io.because.model;

import io.because.graph.GraphView;
import io.because.graph.TopK;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Shows items that hardly any list would hold to the few users whom they suit best, though others stand
/// higher in their lists: each tenth place goes to such an item from further down. Few places are spent,
/// and what stands there is near to being shown anyway.
///
/// The audience of an item are the users in whose lists it stands highest, two of them, less those whose
/// lists hold it among the first twenty. A user belongs to the audiences of two items at most, so that
/// those who like much that is rare are not the audience of everything. `depths[items]` is the place, 0
/// first, that an item has in the list of the last user of its audience. Scores of different users are
/// not comparable, places are.
///
/// After the idea of recommending users to items: Vargas and Castells, "Improving Sales Diversity by
/// Recommending Users to Items", RecSys 2014. Differs: by places, with a bound on what a user is given,
/// and only where an item would not be shown.
///
/// @param depths -1 for an item without such an audience
public record LongTail(int... depths) {
    /// How far down lists are looked through.
    public static final int DEPTH = 1000;

    /// Users who make an item's audience.
    private static final int AUDIENCE = 2;

    /// Places of a list that people look at.
    private static final int SHOWN = 20;

    private static final int EVERY = 10;
    private static final int MOST_USERS = 20_000;
    private static final int BLOCK = 64;
    private static final String ARRAY = "depths";

    /// Ranks for all users, or a sample where there are more than 20,000: O(users · items).
    public static LongTail of(Ranker ranker, GraphView graph, ModelType.Fit fit) {
        int[] users = sample(graph.users(), fit.seed());
        MemoryNeed.check("the long tail", (double) Integer.BYTES * users.length * Math.min(DEPTH, graph.items()));
        int[][] lists = new int[users.length][];
        Blocks.run(users.length, BLOCK, fit.threads(), (from, to) -> {
            List<Profile> profiles = Arrays.stream(users, from, to)
                    .mapToObj(user -> Profile.of(graph, user))
                    .toList();
            float[][] scores = new float[to - from][graph.items()];
            ranker.scoreAll(profiles, graph, scores);
            for (int k = from; k < to; k++) {
                for (int seen : profiles.get(k - from).history().indices()) {
                    scores[k - from][seen] = Float.NEGATIVE_INFINITY;
                }
                lists[k] = TopK.select(scores[k - from], DEPTH);
            }
        });
        return of(lists, graph.items());
    }

    private static int[] sample(int users, long seed) {
        int[] all = IntStream.range(0, users).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < Math.min(users, MOST_USERS); k++) {
            int other = random.nextInt(k, users);
            int kept = all[k];
            all[k] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, Math.min(users, MOST_USERS));
    }

    /// Goes down all lists side by side, so that the highest places come first.
    ///
    /// @param lists of each user, best first
    static LongTail of(int[][] lists, int items) {
        int[] missing = new int[items]; // users that an item's audience lacks
        int[] room = new int[lists.length]; // items that a user may still be given
        int[] depths = new int[items];
        Arrays.fill(missing, AUDIENCE);
        Arrays.fill(room, SHOWN / EVERY);
        Arrays.fill(depths, -1);
        for (int place = 0; place < DEPTH; place++) {
            for (int user = 0; user < lists.length; user++) {
                int item = place < lists[user].length ? lists[user][place] : -1;
                if (item >= 0 && place < SHOWN) {
                    missing[item]--;
                } else if (item >= 0 && missing[item] > 0 && room[user] > 0) {
                    missing[item]--;
                    room[user]--;
                    depths[item] = place;
                }
            }
        }
        return new LongTail(depths);
    }

    /// @throws IllegalArgumentException when there is no such array
    public static LongTail restore(NamedArrays arrays) {
        return new LongTail(arrays.ints(ARRAY));
    }

    public NamedArrays arrays() {
        return new NamedArrays().put(ARRAY, depths);
    }

    /// Whether a user belongs to the audience of an item.
    ///
    /// @param place of the item in the user's list, 0 first
    public boolean suits(int item, int place) {
        return item < depths.length && place <= depths[item];
    }

    /// The same items in the order to show them.
    ///
    /// @param ranked best first
    public int[] arrange(int... ranked) {
        return Arrays.stream(order(ranked)).map(place -> ranked[place]).toArray();
    }

    /// The places of a list, 0 first, in the order to show them: what moves up moves to the end of a ten.
    ///
    /// @param ranked best first
    public int[] order(int... ranked) {
        boolean[] shown = new boolean[ranked.length];
        int[] order = new int[ranked.length];
        int next = 0; // the best that is not shown yet
        int tail = 0; // where to look for the next one to move up
        for (int place = 0; place < ranked.length; place++) {
            while (next < ranked.length && shown[next]) {
                next++;
            }
            int taken = next;
            if (place % EVERY == EVERY - 1) {
                tail = Math.max(tail, place + 1);
                while (tail < ranked.length && !suits(ranked[tail], tail)) {
                    tail++;
                }
                taken = tail < ranked.length ? tail++ : next;
            }
            shown[taken] = true;
            order[place] = taken;
        }
        return order;
    }
}

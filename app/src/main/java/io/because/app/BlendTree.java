package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.model.Blocks;
import io.because.model.UserGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Whom to trust for whom: a binary tree that splits users by a trait at its median (above the least value, where half
/// of them have that) and has weights of its own at each leaf. A split stays only where its weights help users on whom
/// they were not found: each side is searched in two halves, and each half is measured with the weights of the other.
final class BlendTree {
    private static final int MOST_DEPTH = 4;

    /// Fewer users than this say more about themselves than about others.
    private static final int LEAST_USERS = 400;

    /// Standard errors that the gain of a split must be above 0 where there are few traits.
    private static final double SURE = 1;

    private static final int FEW_TRAITS = 3;

    private final UserTraits traits;
    private final double[] scales;
    private final int threads;
    private final List<double[]> weights = new ArrayList<>();
    private final Node root;

    private sealed interface Node {
        int group(double... traits);
    }

    private record Leaf(int index) implements Node {
        @Override
        public int group(double... traits) {
            return index;
        }
    }

    private record Inner(Split split, Node below, Node above) implements Node {
        @Override
        public int group(double... traits) {
            return (traits[split.trait] < split.bound ? below : above).group(traits);
        }
    }

    private record Split(int trait, double bound) {}

    /// A side of a split: its users and the weights that were found on them.
    private record Side(List<PooledScores> users, double[] weights) {}

    private record Trial(Split split, double gain, Side below, Side above) {}

    /// @param users of a validation slice
    /// @param traits of all users, as they are at the fit
    BlendTree(List<PooledScores> users, UserTraits traits, double[] scales, int threads, long seed) {
        this.traits = traits;
        this.scales = scales;
        this.threads = threads;
        root = grown(new Side(users, search(users).bagged(threads, seed)), 0);
    }

    /// `[groups][models]`
    List<double[]> weights() {
        return weights;
    }

    UserGroups groups() {
        int[] ofUsers = IntStream.range(0, traits.users())
                .map(user -> root.group(traits.ofUser(user)))
                .toArray();
        return new UserGroups(ofUsers, root.group(traits.ofStranger()));
    }

    private Node grown(Side side, int depth) {
        @Nullable Trial best = null;
        for (int trait = 0; trait < traits.count() && depth < MOST_DEPTH; trait++) {
            @Nullable Trial trial = tried(side, trait);
            if (trial != null && (best == null || trial.gain > best.gain)) {
                best = trial;
            }
        }
        if (best == null) {
            weights.add(side.weights);
            return new Leaf(weights.size() - 1);
        }
        return new Inner(best.split, grown(best.below, depth + 1), grown(best.above, depth + 1));
    }

    /// @return null when the split does not help
    private @Nullable Trial tried(Side side, int trait) {
        double[] values = side.users.stream()
                .mapToDouble(user -> traits.all().get(trait)[user.user()])
                .sorted()
                .toArray();
        if (values.length < 2 * LEAST_USERS) {
            return null;
        }
        double bound = Arrays.stream(values, values.length / 2, values.length)
                .filter(value -> value > values[0])
                .findFirst()
                .orElse(values[0]);
        Split split = new Split(trait, bound);
        Predicate<PooledScores> isAbove = user -> traits.all().get(trait)[user.user()] >= split.bound;
        List<PooledScores> usersBelow =
                side.users.stream().filter(isAbove.negate()).toList();
        List<PooledScores> usersAbove = side.users.stream().filter(isAbove).toList();
        if (Math.min(usersBelow.size(), usersAbove.size()) < LEAST_USERS / 2) {
            return null;
        }
        List<Double> gains = new ArrayList<>();
        Side below = searched(usersBelow, side.weights, gains);
        Side above = searched(usersAbove, side.weights, gains);
        double gain = mean(gains);
        double variance = mean(gains.stream().map(g -> (g - gain) * (g - gain)).toList());
        boolean helps = gain > sure() * Math.sqrt(variance / gains.size());
        return helps ? new Trial(split, gain, below, above) : null;
    }

    /// The best of many splits that give nothing seems to give about `√(2 ln n)` standard errors.
    private double sure() {
        return Math.max(SURE, Math.sqrt(2 * Math.log((double) traits.count() / FEW_TRAITS)));
    }

    /// @param gains what the weights of the other half give each user beside the weights before
    private Side searched(List<PooledScores> users, double[] before, List<Double> gains) {
        List<List<PooledScores>> halves = List.of(everySecond(users, 0), everySecond(users, 1));
        double[][] found = new double[2][];
        Blocks.run(
                2,
                1,
                threads,
                (from, _) -> found[from] = search(halves.get(from)).climbed(before));
        for (int half = 0; half < 2; half++) {
            BlendSearch own = search(halves.get(half));
            double[] without = own.qualities(before);
            double[] with = own.qualities(found[1 - half]);
            for (int user = 0; user < with.length; user++) {
                gains.add(with[user] - without[user]);
            }
        }
        double[] mean = new double[before.length];
        Arrays.setAll(mean, k -> (found[0][k] + found[1][k]) / 2);
        return new Side(users, mean);
    }

    private static List<PooledScores> everySecond(List<PooledScores> users, int first) {
        return IntStream.range(0, users.size())
                .filter(k -> k % 2 == first)
                .mapToObj(users::get)
                .toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private BlendSearch search(List<PooledScores> users) {
        return new BlendSearch(users, scales);
    }
}

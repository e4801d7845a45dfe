package io.because.app.evaluation;

import io.because.domain.EventType;
import io.because.domain.Preference;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.ingest.Dataset;
import io.because.ingest.Interactions;
import io.because.model.Blocks;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Ratings of which a random fifth is held out and predicted, high ones and low ones alike. Where somebody rated an
/// item more than once the last one counts. What is predicted is cut to the scale that the data uses.
///
/// @param train preferences as weights, see {@link Preference}
/// @param test users x items, in stars
/// @param scale the lowest and the highest rating of the data
public record Ratings(TrainingData train, Csr test, double[] scale) {
    /// As a protocol on the command line.
    public static final String PROTOCOL = "rating";

    public static final String MSE = "mse";
    public static final String RMSE = "rmse";
    public static final String MAE = "mae";

    private static final double SHARE = 0.2;
    private static final int BLOCK = 64;

    /// @throws IllegalArgumentException when nothing was rated
    public static Ratings of(Dataset data, long seed) {
        Interactions events = data.interactions();
        int users = data.userIds().size();
        int items = data.catalogue().ids().size();
        Map<Long, Integer> last = new LinkedHashMap<>();
        for (int row = 0; row < events.size(); row++) {
            if (events.signals().types()[row] == EventType.RATE) {
                long pair = (long) events.users()[row] * items + events.items()[row];
                int own = row;
                last.merge(pair, row, (before, _) -> events.order()[before] > events.order()[own] ? before : own);
            }
        }
        if (last.isEmpty()) {
            throw new IllegalArgumentException(data.name() + " has no ratings to predict");
        }
        int[] rows = last.values().stream().mapToInt(row -> row).sorted().toArray();
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder kept = new CsrBuilder();
        CsrBuilder held = new CsrBuilder();
        long[] at = new long[rows.length];
        for (int row : rows) {
            float stars = events.signals().values()[row];
            if (random.nextDouble() < SHARE) {
                held.add(events.users()[row], events.items()[row], stars);
            } else {
                at[kept.size()] = events.at()[row];
                kept.add(events.users()[row], events.items()[row], (float) Preference.ofStars(stars));
            }
        }
        return new Ratings(
                new TrainingData(
                        kept.build(users, items),
                        Arrays.copyOf(at, kept.size()),
                        data.friends(),
                        data.catalogue().genres(),
                        data.documents(),
                        data.features()),
                held.build(users, items),
                new double[] {
                    Arrays.stream(rows)
                            .mapToDouble(row -> events.signals().values()[row])
                            .min()
                            .orElse(0),
                    Arrays.stream(rows)
                            .mapToDouble(row -> events.signals().values()[row])
                            .max()
                            .orElse(0)
                });
    }

    /// Fits and measures: mean squared error and its root, and mean absolute error, in stars.
    public ModelResult evaluate(ModelType type, Fit fit) {
        PeakMemory.start();
        long start = System.nanoTime();
        Ranker ranker = type.fit(train, fit);
        long fitted = System.nanoTime();
        double[] misses = misses(ranker, fit.threads());
        long scored = System.nanoTime();
        double[] squared = Arrays.stream(misses).map(miss -> miss * miss).toArray();
        double[] absolute = Arrays.stream(misses).map(Math::abs).toArray();
        double[] interval = Bootstrap.interval(squared, fit.seed());
        return new ModelResult(
                type.name(),
                Map.of(MSE, mean(squared), RMSE, Math.sqrt(mean(squared)), MAE, mean(absolute)),
                Map.of(
                        MSE,
                        interval,
                        RMSE,
                        new double[] {Math.sqrt(interval[0]), Math.sqrt(interval[1])},
                        MAE,
                        Bootstrap.interval(absolute, fit.seed())),
                null,
                List.of(),
                (fitted - start) / 1e9,
                (scored - fitted) / 1e9,
                PeakMemory.mebibytes(),
                type.params());
    }

    /// By how much each held-out rating is missed, in stars.
    private double[] misses(Ranker ranker, int threads) {
        OfflineGraph graph = new OfflineGraph(train);
        double[] misses = new double[test.edges()];
        Blocks.run(test.rows(), BLOCK, threads, (from, to) -> {
            float[] scores = new float[test.columns()];
            for (int user = from; user < to; user++) {
                if (test.degree(user) > 0) {
                    ranker.score(Profile.of(graph, user), graph, scores);
                    for (int e = test.from(user); e < test.to(user); e++) {
                        double stars = Preference.stars(scores[test.targets()[e]]);
                        misses[e] = Math.clamp(stars, scale[0], scale[1]) - test.weights()[e];
                    }
                }
            }
        });
        return misses;
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }
}

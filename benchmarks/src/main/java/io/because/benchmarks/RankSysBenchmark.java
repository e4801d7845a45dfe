package io.because.benchmarks;

import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.mf.als.HKVFactorizer;
import es.uam.eps.ir.ranksys.mf.rec.MFRecommender;
import es.uam.eps.ir.ranksys.nn.item.ItemNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.CachedItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.TopKItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.sim.VectorCosineItemSimilarity;
import es.uam.eps.ir.ranksys.rec.fast.FastRecommender;
import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.collaborative.Collaborative;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.TopK;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.lambda.tuple.Tuple;
import org.jooq.lambda.tuple.Tuple3;

/// ItemKNN and iALS, ours and RankSys's, on the same split and threads: seconds to fit and to rank for
/// all test users, and what the rankings are worth. Neighbours, factors and iterations are the same;
/// RankSys's weight of an observation is the best of four on a validation slice, ours are the recorded
/// defaults.
public final class RankSysBenchmark {
    private static final int K = 20;
    private static final int FACTORS = 64;

    /// For the choice of the weight: an iteration of RankSys with all factors takes a minute.
    private static final int FEW_FACTORS = 32;

    private static final int ITERATIONS = 9;
    private static final int BLOCK = 256;
    private static final double[] CONFIDENCES = {1, 5, 20, 80};
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final HeldOut split;

    private RankSysBenchmark(HeldOut split) {
        this.split = split;
    }

    /// @param top `[users][20]`, empty for those of whom nothing was held out
    private record Ranked(double fitSeconds, double rankSeconds, int[][] top) {}

    /// @param args what to load, `movielens:../shared/data/ml-1m` if nothing
    public static void main(String[] args) throws IOException {
        String source = args.length == 0 ? "movielens:../shared/data/ml-1m" : args[0];
        HeldOut split = Splits.of(Dataset.read(DataSources.open(source), Progress.SILENT), Protocol.FULL, 42);
        TrainingData train = split.train();
        Out.say(String.format(
                Locale.ROOT,
                "%s: %,d users, %,d items, %,d training interactions, %d threads",
                source,
                train.users(),
                train.items(),
                train.interactions().edges(),
                THREADS));
        RankSysBenchmark benchmark = new RankSysBenchmark(split);
        benchmark.say("Because  itemknn", benchmark.ours(Collaborative.itemKnn(ItemKnnParams.DEFAULT)));
        benchmark.say("RankSys  itemknn", benchmark.theirs(RankSysBenchmark::neighbours));
        IalsParams d = IalsParams.DEFAULT;
        benchmark.say(
                "Because  iALS   ",
                benchmark.ours(Collaborative.ials(new IalsParams(
                        FACTORS, ITERATIONS, d.unobserved(), d.regularisation(), d.exponent(), d.block()))));
        double confidence = new RankSysBenchmark(Splits.validation(train, Protocol.FULL, 42)).bestConfidence();
        benchmark.say(
                "RankSys  iALS    (an observation weighs 1 + " + confidence + ")",
                benchmark.theirs(data -> factors(data, FACTORS, confidence)));
    }

    private double bestConfidence() {
        return Arrays.stream(CONFIDENCES)
                .boxed()
                .max((a, b) -> Double.compare(ndcg(a), ndcg(b)))
                .orElseThrow();
    }

    private double ndcg(double confidence) {
        return ndcg(theirs(data -> factors(data, FEW_FACTORS, confidence)).top());
    }

    private Ranked ours(ModelType type) {
        OfflineGraph graph = new OfflineGraph(split.train());
        long start = System.nanoTime();
        Ranker ranker = type.fit(split.train(), new ModelType.Fit(42, THREADS, Progress.SILENT));
        long fitted = System.nanoTime();
        int[][] top = new int[split.train().users()][0];
        int[] users = split.testUsers();
        Blocks.run(users.length, BLOCK, THREADS, (from, to) -> {
            List<Profile> profiles = Arrays.stream(users, from, to)
                    .mapToObj(user -> Profile.of(graph, user))
                    .toList();
            float[][] scores = new float[to - from][split.train().items()];
            ranker.scoreAll(profiles, graph, scores);
            for (int u = from; u < to; u++) {
                for (int seen : profiles.get(u - from).history().indices()) {
                    scores[u - from][seen] = Float.NEGATIVE_INFINITY;
                }
                top[users[u]] = TopK.select(scores[u - from], K);
            }
        });
        return new Ranked((fitted - start) / 1e9, (System.nanoTime() - fitted) / 1e9, top);
    }

    private Ranked theirs(
            Function<SimpleFastPreferenceData<Integer, Integer>, FastRecommender<Integer, Integer>> model) {
        Csr train = split.train().interactions();
        SimpleFastPreferenceData<Integer, Integer> data = SimpleFastPreferenceData.load(
                tuples(train),
                SimpleFastUserIndex.load(ids(train.rows())),
                SimpleFastItemIndex.load(ids(train.columns())));
        long start = System.nanoTime();
        FastRecommender<Integer, Integer> recommender = model.apply(data);
        long fitted = System.nanoTime();
        int[][] top = new int[train.rows()][0];
        Arrays.stream(split.testUsers()).parallel().forEach(user -> {
            int[] seen = Arrays.copyOfRange(train.targets(), train.from(user), train.to(user));
            Arrays.sort(seen);
            top[user] =
                    recommender
                            .getRecommendation(user, K, item -> Arrays.binarySearch(seen, item) < 0)
                            .getIidxs()
                            .stream()
                            .mapToInt(scored -> scored.v1)
                            .toArray();
        });
        return new Ranked((fitted - start) / 1e9, (System.nanoTime() - fitted) / 1e9, top);
    }

    private static FastRecommender<Integer, Integer> neighbours(SimpleFastPreferenceData<Integer, Integer> data) {
        return new ItemNeighborhoodRecommender<>(
                data,
                new CachedItemNeighborhood<>(new TopKItemNeighborhood<>(
                        new VectorCosineItemSimilarity<>(data, 0.5, true), ItemKnnParams.DEFAULT.neighbours())),
                1);
    }

    private static FastRecommender<Integer, Integer> factors(
            SimpleFastPreferenceData<Integer, Integer> data, int rank, double confidence) {
        return new MFRecommender<>(
                data,
                data,
                new HKVFactorizer<Integer, Integer>(0.1, x -> 1 + confidence * x, ITERATIONS).factorize(rank, data));
    }

    private static Stream<Integer> ids(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static Stream<Tuple3<Integer, Integer, Double>> tuples(Csr train) {
        return ids(train.rows())
                .flatMap(user -> IntStream.range(train.from(user), train.to(user))
                        .mapToObj(e -> Tuple.tuple(user, train.targets()[e], 1.0)));
    }

    private void say(String name, Ranked ranked) {
        Out.say(String.format(
                Locale.ROOT,
                "%s  fit %7.2f s, ranking %7.2f s, recall@20 %.4f, ndcg@20 %.4f",
                name,
                ranked.fitSeconds(),
                ranked.rankSeconds(),
                mean(user -> RankingMetrics.recall(ranked.top()[user], held(user), split.test()[user].length, K)),
                ndcg(ranked.top())));
    }

    private double ndcg(int[][] top) {
        return mean(user -> RankingMetrics.ndcg(top[user], held(user), split.test()[user].length, K));
    }

    private IntPredicate held(int user) {
        return item -> Arrays.stream(split.test()[user]).anyMatch(held -> held == item);
    }

    private double mean(IntToDoubleFunction metric) {
        return Arrays.stream(split.testUsers()).mapToDouble(metric).average().orElseThrow();
    }
}

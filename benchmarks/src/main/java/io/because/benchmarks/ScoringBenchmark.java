package io.because.benchmarks;

import io.because.app.evaluation.OfflineGraph;
import io.because.deep.CandidateList;
import io.because.deep.CandidateNetwork;
import io.because.deep.CandidateNetworkParams;
import io.because.deep.DcnParams;
import io.because.deep.Deep;
import io.because.deep.DeepFmParams;
import io.because.deep.DotParams;
import io.because.deep.Embeddings;
import io.because.deep.FeatureTraining;
import io.because.deep.NcfParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.Features;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// How long does one thread take to score 500 candidates by a deep model, in plain Java? Fields as Frappe
/// has them: eight of the user and context, three of the item.
public final class ScoringBenchmark {
    private static final int USERS = 1_000;
    private static final int CANDIDATES = 500;
    private static final int LIKES = 5;
    private static final int USER_FIELDS = 7;
    private static final int ITEM_FIELDS = 2;
    private static final int CATEGORIES = 20;
    private static final int WARM_UP = 5_000;
    private static final int REQUESTS = 20_000;

    /// As many as the default sources, signals and traits make.
    private static final int RANKER_FEATURES = 49;

    private static final int LISTS = 50;
    private static final CandidateNetworkParams RANKER = new CandidateNetworkParams(
            List.of(64, 32), 0.1, 31, new TrainingParams(1, 512, 0.002, 0.05, Optimiser.Adam.DEFAULT, 1));

    private ScoringBenchmark() {}

    public static void main(String[] args) {
        TrainingData data = data(new SplittableRandom(1));
        GraphView graph = new OfflineGraph(data);
        ModelType.Fit fit = new ModelType.Fit(1, 1, Progress.SILENT);
        List.of(
                        Deep.dot(dot(DotParams.DEFAULT), Engines::named, Embeddings.NONE),
                        Deep.ncf(ncf(NcfParams.DEFAULT), Engines::named, Embeddings.NONE),
                        Deep.twoTower(twoTower(TwoTowerParams.DEFAULT), Engines::named, Embeddings.NONE),
                        Deep.deepFm(deepFm(DeepFmParams.DEFAULT), Engines::named, Embeddings.NONE),
                        Deep.dcn(dcn(DcnParams.DEFAULT), Engines::named, Embeddings.NONE),
                        Deep.wideDeep(wideDeep(WideDeepParams.DEFAULT), Engines::named, Embeddings.NONE))
                .forEach(type -> measure(type.fit(data, fit), graph));
        measureRanker(fit);
    }

    /// Of the deep ranker the network alone: what its sources say costs what they cost.
    private static void measureRanker(ModelType.Fit fit) {
        SplittableRandom random = new SplittableRandom(2);
        List<CandidateList> lists = IntStream.range(0, LISTS)
                .mapToObj(
                        _ -> new CandidateList(floats(random, CANDIDATES * RANKER_FEATURES), CANDIDATES, LIKES, LIKES))
                .toList();
        CandidateNetwork network = CandidateNetwork.fit(lists, RANKER_FEATURES, RANKER, Engines.named("torch"), fit);
        float[] candidates = lists.getFirst().features();
        float[] scores = new float[CANDIDATES];
        measure("ranker", _ -> network.score(candidates, scores));
    }

    private static float[] floats(SplittableRandom random, int count) {
        float[] floats = new float[count];
        for (int k = 0; k < count; k++) {
            floats[k] = (float) random.nextGaussian();
        }
        return floats;
    }

    private static DotParams dot(DotParams all) {
        return new DotParams(
                all.dimension(), all.dropout(), all.userDecay(), all.pool(), once(all.training()), 0, null);
    }

    private static NcfParams ncf(NcfParams all) {
        return new NcfParams(all.width(), all.layers(), 1, null, once(all.training()), 0, null);
    }

    private static TwoTowerParams twoTower(TwoTowerParams all) {
        return new TwoTowerParams(
                all.dimension(),
                all.own(),
                all.features(),
                all.dropout(),
                all.temperature(),
                all.pool(),
                once(all.training()),
                0,
                null);
    }

    private static TrainingParams once(TrainingParams all) {
        return all.withEpochs(1);
    }

    private static FeatureTraining once(FeatureTraining all) {
        return new FeatureTraining(true, 1, all.exponent(), once(all.training()), null);
    }

    private static DeepFmParams deepFm(DeepFmParams all) {
        return new DeepFmParams(all.dimension(), all.layers(), all.dropout(), once(all.training()));
    }

    private static DcnParams dcn(DcnParams all) {
        return new DcnParams(
                all.dimension(), all.crossLayers(), all.rank(), all.layers(), all.dropout(), once(all.training()));
    }

    private static WideDeepParams wideDeep(WideDeepParams all) {
        return new WideDeepParams(
                all.crosses(), all.wide(), all.dimension(), all.layers(), all.dropout(), once(all.training()));
    }

    private static TrainingData data(SplittableRandom random) {
        CsrBuilder likes = new CsrBuilder();
        for (int user = 0; user < USERS; user++) {
            for (int like = 0; like < LIKES; like++) {
                likes.add(user, like * (CANDIDATES / LIKES) + random.nextInt(CANDIDATES / LIKES), 1);
            }
        }
        Csr interactions = likes.build(USERS, CANDIDATES);
        return new TrainingData(
                        interactions, new long[interactions.edges()], Csr.empty(USERS, USERS), Csr.empty(CANDIDATES, 0))
                .withFeatures(new Features(
                        fields(random, USER_FIELDS, USERS, 1), fields(random, ITEM_FIELDS, CANDIDATES, 2)));
    }

    private static List<Features.Field> fields(SplittableRandom random, int count, int rows, int several) {
        return IntStream.range(0, count)
                .mapToObj(field -> new Features.Field(
                        "field " + field,
                        IntStream.range(0, rows)
                                .mapToObj(_ -> random.ints(several, 0, CATEGORIES)
                                        .mapToObj(Integer::toString)
                                        .toList())
                                .toList()))
                .toList();
    }

    private static void measure(Ranker ranker, GraphView graph) {
        float[] scores = new float[CANDIDATES];
        measure(
                ranker.name(),
                request -> ranker.score(
                        Profile.ofHistory(Math.floorMod(request, USERS), SparseVector.EMPTY), graph, scores));
    }

    private static void measure(String name, IntConsumer asked) {
        long[] nanos = new long[REQUESTS];
        for (int request = -WARM_UP; request < REQUESTS; request++) {
            long start = System.nanoTime();
            asked.accept(request);
            if (request >= 0) {
                nanos[request] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        Out.say(String.format(
                Locale.ROOT,
                "%-11s 500 candidates: p50 %.2f ms, p99 %.2f ms",
                name,
                nanos[REQUESTS / 2] / 1e6,
                nanos[REQUESTS * 99 / 100] / 1e6));
    }
}

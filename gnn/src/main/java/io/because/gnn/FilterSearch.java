package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Finds the filter with the best NDCG@20 for some users of whom a fifth of the likes is hidden. All
/// others keep theirs, so that the graph is nearly the one that is fitted in the end.
final class FilterSearch {
    private static final int USERS = 512;
    private static final int LEAST_LIKES = 5;
    private static final int LENGTH = 20;
    private static final int BLOCK = 64;

    /// Enough for a comparison: the vectors that matter converge first.
    private static final int ITERATIONS = 5;

    private final Fit fit;
    private final SplittableRandom random;
    private final int[] users;
    private final int[][] hidden; // [users][], ascending
    private final Csr left;

    FilterSearch(TrainingData data, Fit fit) {
        this.fit = fit;
        Csr liked = data.liked();
        random = new SplittableRandom(fit.seed());
        int[] able = IntStream.range(0, liked.rows())
                .filter(user -> liked.degree(user) >= LEAST_LIKES)
                .toArray();
        users = drawn(able, Math.min(USERS, able.length));
        Arrays.sort(users);
        hidden = new int[users.length][];
        left = hide(liked, data.isDated());
    }

    /// Some of the values, without order; the values are shuffled.
    private int[] drawn(int[] values, int count) {
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k, values.length);
            int kept = values[k];
            values[k] = values[other];
            values[other] = kept;
        }
        return Arrays.copyOf(values, count);
    }

    private Csr hide(Csr liked, boolean latest) {
        boolean[] hiding = new boolean[liked.edges()];
        for (int u = 0; u < users.length; u++) {
            int[] edges =
                    IntStream.range(liked.from(users[u]), liked.to(users[u])).toArray();
            int count = edges.length / LEAST_LIKES;
            int[] chosen = latest ? Arrays.copyOfRange(edges, edges.length - count, edges.length) : drawn(edges, count);
            Arrays.stream(chosen).forEach(e -> hiding[e] = true);
            hidden[u] =
                    Arrays.stream(chosen).map(e -> liked.targets()[e]).sorted().toArray();
        }
        CsrBuilder kept = new CsrBuilder();
        for (int user = 0; user < liked.rows(); user++) {
            for (int e = liked.from(user); e < liked.to(user); e++) {
                if (!hiding[e]) {
                    kept.add(user, liked.targets()[e], liked.weights()[e]);
                }
            }
        }
        return kept.build(liked.rows(), liked.columns());
    }

    /// The first of the model's filters where nobody has enough likes.
    BspmParams.Filter best(Bspm model) {
        List<BspmParams.Filter> filters = model.params().filters();
        if (users.length == 0) {
            return filters.getFirst();
        }
        SpectralFit spectral = SpectralFit.of(left, fit);
        float[] vectors = spectral.vectors(model.params().largestRank(), ITERATIONS);
        BspmParams.Filter best = filters.getFirst();
        double most = -1;
        try (var step = fit.progress().begin("choosing the filter", filters.size())) {
            for (BspmParams.Filter filter : filters) {
                double quality = quality(spectral.arrays(vectors, filter, model.sharpening(filter.time())));
                if (quality > most) {
                    most = quality;
                    best = filter;
                }
                step.advance(1);
            }
        }
        return best;
    }

    /// Sum of NDCG@20 over the users.
    private double quality(NamedArrays arrays) {
        SpectralKernel kernel = SpectralKernel.of(arrays);
        double[] ndcg = new double[users.length];
        Blocks.run(users.length, BLOCK, fit.threads(), (from, to) -> {
            List<SparseVector> histories =
                    IntStream.range(from, to).mapToObj(u -> left.row(users[u])).toList();
            float[][] scores = new float[to - from][left.columns()];
            kernel.score(histories, scores);
            for (int u = from; u < to; u++) {
                int[] relevant = hidden[u];
                for (int seen : histories.get(u - from).indices()) {
                    scores[u - from][seen] = Float.NEGATIVE_INFINITY;
                }
                ndcg[u] = RankingMetrics.ndcg(
                        TopK.select(scores[u - from], LENGTH),
                        item -> Arrays.binarySearch(relevant, item) >= 0,
                        relevant.length,
                        LENGTH);
            }
        });
        return Arrays.stream(ndcg).sum();
    }
}

package io.because.deep;

import io.because.graph.Csr;
import io.because.linear.BlockCyclic;
import io.because.linear.Rounds;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// Matrix factorisation by the logistic loss of pairs, each a step of its own, in plain Java: the tuned dot product
/// that neural networks over the same data must beat.
///
/// - loss and gradient: see {@link MfStep}; the order of the steps: see {@link BlockCyclic}
/// - score: `b_i + w_u·h_i`; who came after the fit is told what is popular
/// - shapes: `w[users][dimension]`, `h[items][dimension]`, `b[items]`
/// - cost of an epoch: O(edges · negatives · dimension)
/// - differs from the paper: the constant is the logit of how rare liked pairs are, not learned; drawn items come from
///   the same random sixteenth of the catalogue as the liked one and are none that the user liked; the rate falls
///
/// Rendle, Krichene, Zhang, Anderson, "Neural Collaborative Filtering vs. Matrix Factorization Revisited", RecSys 2020.
record Mf(MfParams params) implements ModelType {
    private static final float LAST_RATE = 0.1f;

    @Override
    public String name() {
        return "mf";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        MfStep.Vectors vectors = vectors(data, fit);
        return restore(new NamedArrays()
                .put("items", vectors.items(), data.items(), params.dimension())
                .put("offsets", vectors.itemBiases())
                .put("own", vectors.users(), data.users(), params.dimension())
                .put("messages", new float[0], 0, params.dimension()));
    }

    MfStep.Vectors vectors(TrainingData data, Fit fit) {
        double numbers = ((double) data.users() + data.items()) * params.dimension();
        MemoryNeed.check(name(), numbers * Float.BYTES + data.interactions().edges() * 32.0);
        Csr liked = data.liked().transpose().transpose(); // the items of a user in ascending order
        MfParams suiting = params.suiting(liked.edges(), data.users(), data.items());
        MfStep.Vectors vectors = MfStep.Vectors.random(data.users(), data.items(), params.dimension(), fit.seed());
        BlockCyclic order = new BlockCyclic(liked, fit);
        int epochs = params.epochs();
        Rounds rounds = new Rounds(this, data, fit)
                .changing("user vectors", vectors.users())
                .changing("item vectors", vectors.items())
                .changing("user biases", vectors.userBiases())
                .changing("item biases", vectors.itemBiases());
        rounds.run("epoch", epochs, epoch -> {
            float left = (float) (epochs - epoch) / epochs;
            float rate = (float) suiting.rate() * (LAST_RATE + (1 - LAST_RATE) * left);
            MfStep descent = new MfStep(liked, vectors, suiting, rate);
            order.epoch(epoch, (edges, items, random) -> {
                for (int e : edges) {
                    descent.descend(order.user(e), liked.targets()[e], items, random);
                }
            });
        });
        return vectors;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new TowerRanker(name(), arrays);
    }
}

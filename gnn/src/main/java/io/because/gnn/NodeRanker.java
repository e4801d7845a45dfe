package io.because.gnn;

import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.VectorRanker;
import java.util.List;

/// A ranker over item vectors that still knows the vectors of the users who were embedded with them; they are not
/// stored, because the score does not need them.
record NodeRanker(Ranker scorer, NodeEmbeddings vectors) implements VectorRanker {
    @Override
    public String name() {
        return scorer.name();
    }

    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        scorer.score(profile, graph, scores);
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        scorer.scoreAll(profiles, graph, scores);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        scorer.attribute(profile, graph, item, into);
    }

    @Override
    public NamedArrays arrays() {
        return scorer.arrays();
    }

    @Override
    public EmbeddingTable itemVectors() {
        return vectors.items();
    }

    @Override
    public EmbeddingTable userVectors(List<Profile> profiles) {
        EmbeddingTable users = vectors.users();
        int dimension = users.dimension();
        float[] rows = new float[profiles.size() * dimension];
        for (int p = 0; p < profiles.size(); p++) {
            int user = profiles.get(p).user();
            if (user < users.rows()) {
                System.arraycopy(users.values(), users.at(user), rows, p * dimension, dimension);
            }
        }
        return new EmbeddingTable(name(), dimension, rows);
    }
}

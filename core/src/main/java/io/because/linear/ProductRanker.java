package io.because.linear;

import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.model.Profile;
import io.because.model.VectorRanker;
import java.util.List;

/// Scores an item by the product of its vector and the user's, whatever the latter is made of at the time of the
/// request: `score_i = offset_i + w · h_i`.
public interface ProductRanker extends VectorRanker {
    ItemFactors items();

    /// Of each profile, one behind the other.
    ///
    /// @return `[profiles][rank of the items]`
    float[] embed(List<Profile> profiles);

    @Override
    default void score(Profile profile, GraphView graph, float[] scores) {
        scoreAll(List.of(profile), graph, new float[][] {scores});
    }

    @Override
    default float scoreOf(Profile profile, GraphView graph, int item) {
        ItemFactors all = items();
        if (item >= all.items()) {
            return 0;
        }
        return all.offsets()[item]
                + VectorMath.dot(embed(List.of(profile)), 0, all.byItem(), item * all.rank(), all.rank());
    }

    @Override
    default void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        items().score(embed(profiles), scores);
    }

    /// Without the offsets.
    @Override
    default EmbeddingTable itemVectors() {
        return new EmbeddingTable(name(), items().rank(), items().byItem());
    }

    @Override
    default EmbeddingTable userVectors(List<Profile> profiles) {
        return new EmbeddingTable(name(), items().rank(), embed(profiles));
    }
}

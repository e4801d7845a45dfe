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
        float[] score = new float[1];
        scoreSome(profile, new int[] {item}, score);
        return score[0];
    }

    /// The scores of some items, for the price of these alone.
    ///
    /// @param scores `[items]`, overwritten; items that came after the fit get 0
    default void scoreSome(Profile profile, int[] items, float[] scores) {
        ItemFactors all = items();
        float[] user = embed(List.of(profile));
        for (int k = 0; k < items.length; k++) {
            int item = items[k];
            scores[k] = item < all.items()
                    ? all.offsets()[item] + VectorMath.dot(user, 0, all.byItem(), item * all.rank(), all.rank())
                    : 0;
        }
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

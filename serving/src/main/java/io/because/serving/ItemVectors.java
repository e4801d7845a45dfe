package io.because.serving;

import io.because.graph.EmbeddingTable;
import io.because.graph.TopK;
import io.because.linear.VectorMath;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The vectors of all items, to find the ones near an item: one by one in a catalogue of usual size, by a
/// {@link VectorIndex} in a large one.
final class ItemVectors {
    private final EmbeddingTable unit; // of length 1, or 0
    private final BitSet known = new BitSet();
    private final @Nullable VectorIndex index;

    /// @param exactUpTo items up to which no index is built
    /// @param threads to build one
    ItemVectors(EmbeddingTable items, int exactUpTo, int threads) {
        float[] values = items.values().clone();
        for (int item = 0; item < items.rows(); item++) {
            int at = items.at(item);
            float squares = VectorMath.dot(values, at, values, at, items.dimension());
            if (squares > 0) {
                known.set(item);
                float scale = (float) (1 / Math.sqrt(squares));
                for (int d = at; d < at + items.dimension(); d++) {
                    values[d] *= scale;
                }
            }
        }
        unit = new EmbeddingTable(items.name(), items.dimension(), values);
        index = items.rows() > exactUpTo && !known.isEmpty() ? VectorIndex.of(unit, threads) : null;
    }

    int rows() {
        return unit.rows();
    }

    double cosine(int a, int b) {
        return VectorMath.dot(unit.values(), unit.at(a), unit.values(), unit.at(b), unit.dimension());
    }

    /// Best first; an item without a vector is near nothing.
    int[] nearest(int item, int first, IntPredicate allowed) {
        if (!known.get(item)) {
            return new int[0];
        }
        IntPredicate near = other -> other != item && known.get(other) && allowed.test(other);
        if (index != null) {
            float[] query = new float[unit.dimension()];
            System.arraycopy(unit.values(), unit.at(item), query, 0, query.length);
            return index.nearest(query, first, near);
        }
        float[] cosines = new float[rows()];
        for (int other = 0; other < cosines.length; other++) {
            cosines[other] = near.test(other) ? (float) cosine(item, other) : Float.NEGATIVE_INFINITY;
        }
        return TopK.select(cosines, first);
    }
}

package io.because.cypher;

import io.because.graph.EmbeddingTable;
import io.because.graph.IdMap;
import java.util.List;
import java.util.Optional;

/// Collects the vectors of one model as the database sends them: column `embedding`. Different rows may be taken from
/// different threads.
final class VectorRows {
    private final String model;
    private final IdMap ids;
    private final float[][] vectors;

    VectorRows(String model, IdMap ids) {
        this.model = model;
        this.ids = ids;
        vectors = new float[ids.size()][0];
    }

    void take(int index, Row row) {
        List<Number> values = row.list("embedding");
        float[] vector = new float[values.size()];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = values.get(k).floatValue();
        }
        vectors[index] = vector;
    }

    /// @throws IllegalStateException when two vectors differ in length
    Optional<EmbeddingTable> table() {
        int dimension = 0;
        for (float[] vector : vectors) {
            dimension = Math.max(dimension, vector.length);
        }
        if (dimension == 0) {
            return Optional.empty();
        }
        float[] values = new float[Math.multiplyExact(vectors.length, dimension)];
        for (int row = 0; row < vectors.length; row++) {
            if (vectors[row].length != 0 && vectors[row].length != dimension) {
                throw new IllegalStateException("the " + model + " embedding of " + ids.id(row) + " has "
                        + vectors[row].length + " values, others have " + dimension + "; compute the embeddings anew");
            }
            System.arraycopy(vectors[row], 0, values, row * dimension, vectors[row].length);
        }
        return Optional.of(new EmbeddingTable(model, dimension, values));
    }
}

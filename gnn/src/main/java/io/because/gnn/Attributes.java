package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.VectorMath;
import io.because.model.NamedArrays;
import java.util.Arrays;

/// What the items that have an attribute say of others that have it: the mean of their vectors.
///
/// - shapes: `means[attributes][dimension]`, `rarities[attributes]`, which are `ln(items / items with it)`
///
/// @param itemsOf attributes x items, none in a restored model
record Attributes(Csr itemsOf, float[] means, float[] rarities, int dimension) {
    /// @param attributes items x attributes
    static Attributes of(Csr attributes, int dimension) {
        Csr itemsOf = attributes.transpose();
        float[] rarities = new float[itemsOf.rows()];
        for (int attribute = 0; attribute < rarities.length; attribute++) {
            int having = itemsOf.degree(attribute);
            rarities[attribute] = having == 0 ? 0 : (float) Math.log((double) attributes.rows() / having);
        }
        return new Attributes(itemsOf, new float[rarities.length * dimension], rarities, dimension);
    }

    static Attributes restore(NamedArrays arrays, int dimension) {
        float[] rarities = arrays.floats("rarities");
        return new Attributes(Csr.empty(rarities.length, 0), arrays.floats("means"), rarities, dimension);
    }

    NamedArrays putInto(NamedArrays arrays) {
        return arrays.put("means", means, rarities.length, dimension).put("rarities", rarities);
    }

    /// @param vectors of all items
    void takeMeans(float... vectors) {
        Arrays.fill(means, 0);
        for (int attribute = 0; attribute < itemsOf.rows(); attribute++) {
            float share = 1f / itemsOf.degree(attribute);
            for (int e = itemsOf.from(attribute); e < itemsOf.to(attribute); e++) {
                int at = itemsOf.targets()[e] * dimension;
                VectorMath.axpy(share, vectors, at, means, attribute * dimension, dimension);
            }
        }
    }

    /// Writes the mean of an item's attributes, rare ones more; those that nobody knew say nothing.
    ///
    /// @param attributes items x attributes
    void describe(Csr attributes, int item, float[] into, int at) {
        float[] sum = new float[dimension];
        float weights = 0;
        for (int e = attributes.from(item); e < attributes.to(item); e++) {
            int attribute = attributes.targets()[e];
            if (attribute < rarities.length) {
                VectorMath.axpy(rarities[attribute], means, attribute * dimension, sum, 0, dimension);
                weights += rarities[attribute];
            }
        }
        Arrays.fill(into, at, at + dimension, 0);
        if (weights > 0) {
            VectorMath.axpy(1 / weights, sum, 0, into, at, dimension);
        }
    }
}

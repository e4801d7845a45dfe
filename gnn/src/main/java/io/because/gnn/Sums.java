package io.because.gnn;

import io.because.graph.SparseVector;
import java.util.Arrays;

/// Sums of other people's preferences.
final class Sums {
    private Sums() {}

    /// Adds `weight · preference` of each item that is among the scored ones.
    static void add(SparseVector preferences, float weight, float[] scores) {
        for (int k = 0; k < preferences.size(); k++) {
            int item = preferences.indices()[k];
            if (item < scores.length) {
                scores[item] += weight * preferences.values()[k];
            }
        }
    }

    /// Multiplies by the norm; items that came after the fit have none and get 0.
    static void scale(float[] scores, float[] norm) {
        int known = Math.min(scores.length, norm.length);
        for (int item = 0; item < known; item++) {
            scores[item] *= norm[item];
        }
        Arrays.fill(scores, known, scores.length, 0);
    }
}

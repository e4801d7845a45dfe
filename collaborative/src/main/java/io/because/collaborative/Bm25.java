package io.because.collaborative;

import io.because.graph.Csr;

/// Okapi BM25 weights of a sparse matrix whose rows are documents and whose columns are terms.
///
/// Entries that are not positive get 0; the others
/// `idf_t · w (k1 + 1) / (w + k1 (1 - b + b |r| / mean |r|))`,
/// `idf_t = log(1 + (N - n_t + ½) / (n_t + ½))`, with `|r|` the sum of a row's weights and `n_t` the rows
/// that have term `t`.
///
/// Robertson, Walker, Jones, Hancock-Beaulieu, Gatford, "Okapi at TREC-3", 1994; the idf is the one
/// without negative values.
record Bm25(double k1, double b) {
    Csr weighted(Csr documents) {
        float[] idf = idf(documents);
        float[] weights = new float[documents.edges()];
        double mean = mean(documents);
        for (int row = 0; row < documents.rows(); row++) {
            double length = length(documents, row);
            for (int e = documents.from(row); e < documents.to(row); e++) {
                double weight = documents.weights()[e];
                if (weight > 0) {
                    double saturated = weight * (k1 + 1) / (weight + k1 * (1 - b + b * length / mean));
                    weights[e] = (float) (idf[documents.targets()[e]] * saturated);
                }
            }
        }
        return new Csr(documents.columns(), documents.offsets(), documents.targets(), weights);
    }

    static float[] idf(Csr documents) {
        int[] having = new int[documents.columns()];
        for (int e = 0; e < documents.edges(); e++) {
            having[documents.targets()[e]] += documents.weights()[e] > 0 ? 1 : 0;
        }
        float[] idf = new float[having.length];
        for (int term = 0; term < idf.length; term++) {
            // An edge may be there twice.
            int rows = Math.min(having[term], documents.rows());
            idf[term] = (float) Math.log1p((documents.rows() - rows + 0.5) / (rows + 0.5));
        }
        return idf;
    }

    private static double mean(Csr documents) {
        double sum = 0;
        for (float weight : documents.weights()) {
            sum += weight;
        }
        return sum / documents.rows();
    }

    private static double length(Csr documents, int row) {
        double sum = 0;
        for (int e = documents.from(row); e < documents.to(row); e++) {
            sum += documents.weights()[e];
        }
        return sum;
    }
}

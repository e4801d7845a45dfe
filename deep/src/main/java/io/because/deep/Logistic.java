package io.because.deep;

/// The line through scores that says best, as a logit, which of them were liked: `a z + b`. Platt, "Probabilistic
/// Outputs for Support Vector Machines", 1999, without its smoothing.
record Logistic(float a, float b) {
    private static final int ITERATIONS = 25;
    private static final double RIDGE = 1e-6;

    /// By Newton's method.
    ///
    /// @param labels 0 or 1
    static Logistic fit(double[] scores, float[] labels) {
        double a = 0;
        double b = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double ga = 0;
            double gb = 0;
            double haa = RIDGE;
            double hab = 0;
            double hbb = RIDGE;
            for (int k = 0; k < scores.length; k++) {
                double p = 1 / (1 + Math.exp(-a * scores[k] - b));
                double weight = p * (1 - p);
                ga += (p - labels[k]) * scores[k];
                gb += p - labels[k];
                haa += weight * scores[k] * scores[k];
                hab += weight * scores[k];
                hbb += weight;
            }
            double determinant = haa * hbb - hab * hab;
            a -= (hbb * ga - hab * gb) / determinant;
            b -= (haa * gb - hab * ga) / determinant;
        }
        return Double.isFinite(a) && Double.isFinite(b) ? new Logistic((float) a, (float) b) : new Logistic(1, 0);
    }
}

package io.because.gnn;

import io.because.model.TrainingData;

/// Takes the advantage of popular items from sums over other people, who all know the hits:
/// `norm_i = ((likes_i + shrinkage) / (mean likes + shrinkage))^-power`.
final class PopularityNorm {
    private PopularityNorm() {}

    /// @param shrinkage in likes, above 0: keeps items that hardly anybody knows from exploding
    /// @param power 0: no difference; 1: popularity is divided out
    /// @return `[items]`
    static float[] of(TrainingData data, double shrinkage, double power) {
        double[] likes = GraphFilter.itemDegrees(data.liked());
        double mean = 0;
        for (double like : likes) {
            mean += like / likes.length;
        }
        float[] norm = new float[likes.length];
        for (int item = 0; item < norm.length; item++) {
            norm[item] = (float) Math.pow((likes[item] + shrinkage) / (mean + shrinkage), -power);
        }
        return norm;
    }
}

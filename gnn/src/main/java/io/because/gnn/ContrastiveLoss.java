package io.because.gnn;

/// Cosine contrastive loss: `1 - cos(e_u, e_i) + weight · mean_j max(0, cos(e_u, e_j) - margin)`. Only others that come
/// too near are pushed away: they are the hard ones.
///
/// Mao, Zhu, Wang, Dai, Dong, Xiao, He, "SimpleX: A Simple and Strong Baseline for Collaborative Filtering", CIKM 2021.
record ContrastiveLoss(double margin, double weight) implements CosineLoss {
    @Override
    public double of(float liked, float[] others, int from, int to, float[] likedPull, int k) {
        float push = (float) (weight / (to - from));
        double over = 0;
        for (int j = from; j < to; j++) {
            double above = others[j] - margin;
            over += Math.max(0, above);
            others[j] = above > 0 ? push : 0;
        }
        likedPull[k] = -1;
        return 1 - liked + push * over;
    }
}

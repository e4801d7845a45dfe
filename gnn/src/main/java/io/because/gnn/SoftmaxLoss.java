package io.because.gnn;

/// Sampled softmax: `-ln (exp(s_ui) / (exp(s_ui) + Σ_j exp(s_uj)))`, `s_ui = cos(e_u, e_i) / τ`.
///
/// Wu, Wang, Gao, Chen, Fu, Qiu, He, "On the Effectiveness of Sampled Softmax Loss for Item Recommendation", TOIS 2024.
record SoftmaxLoss(double temperature) implements CosineLoss {
    @Override
    public double of(float liked, float[] others, int from, int to, float[] likedPull, int k) {
        double own = liked / temperature;
        double most = own;
        for (int j = from; j < to; j++) {
            most = Math.max(most, others[j] / temperature);
        }
        double sum = Math.exp(own - most);
        for (int j = from; j < to; j++) {
            others[j] = (float) Math.exp(others[j] / temperature - most);
            sum += others[j];
        }
        float scale = (float) (1 / (sum * temperature));
        for (int j = from; j < to; j++) {
            others[j] *= scale;
        }
        likedPull[k] = (float) ((Math.exp(own - most) / sum - 1) / temperature);
        return Math.log(sum) + most - own;
    }
}

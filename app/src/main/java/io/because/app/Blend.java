package io.because.app;

import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.PooledScores;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The weights of the parts of the score: `score = Σ_k weight_k / scale_k · score_k`. Scores of
/// different models are in different units; a scale is the spread of a model's best scores (standard
/// deviation of its 100 best, mean over users of the validation slice) and is fixed with the fit, so
/// that a part of a score stays the same whatever else is in the request.
///
/// Stored as one array per model, `{weight, scale}`.
final class Blend {
    static final String NAME = "blend";

    /// With a quarter of them the weights of small data sets fit its users rather than all.
    static final int VALIDATION_USERS = 4000;

    private final Map<String, double[]> parts;

    private Blend(Map<String, double[]> parts) {
        this.parts = parts;
    }

    /// Finds the weights by NDCG@20 on a sample of the users of whom something was held out; all weigh the same where
    /// nothing was.
    ///
    /// @param rankers fitted on the evaluator's training part
    static Blend fit(List<Ranker> rankers, Evaluator evaluator, ModelType.Fit fit) {
        List<PooledScores> users = evaluator.pooled(rankers, VALIDATION_USERS);
        double[] scales = scales(rankers.size(), users);
        double[] weights = new BlendSearch(users, scales, fit.threads()).best(fit.seed());
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (int k = 0; k < scales.length; k++) {
            parts.put(rankers.get(k).name(), new double[] {weights[k], scales[k]});
        }
        return new Blend(parts);
    }

    /// A model that gives everybody one score has no spread: its scale is 1.
    static double[] scales(int models, List<PooledScores> users) {
        double[] scales = new double[models];
        for (int model = 0; model < models; model++) {
            int own = model;
            double mean = users.stream()
                    .mapToDouble(user -> user.spreads()[own])
                    .average()
                    .orElse(0);
            scales[model] = mean > 0 ? mean : 1;
        }
        return scales;
    }

    static Blend restore(NamedArrays arrays) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (String model : arrays.all().keySet()) {
            float[] stored = arrays.floats(model);
            if (stored.length != 2 || !(stored[1] > 0)) {
                throw new IllegalArgumentException(
                        "array " + model + " of a blend must hold a weight and a positive scale");
            }
            parts.put(model, new double[] {stored[0], stored[1]});
        }
        return new Blend(parts);
    }

    /// What the model's own score is multiplied with, scale included; 0 for a model that is not in the blend.
    double weight(String model) {
        double[] part = parts.get(model);
        return part == null ? 0 : part[0] / part[1];
    }

    NamedArrays arrays() {
        NamedArrays arrays = new NamedArrays();
        parts.forEach((model, part) -> arrays.put(model, new float[] {(float) part[0], (float) part[1]}));
        return arrays;
    }
}

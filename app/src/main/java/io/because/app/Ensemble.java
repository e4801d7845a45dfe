package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PooledScores;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.model.LongTail;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;

/// Several models as one that knows when to trust whom: `score = Σ_k w_gk / scale_k · score_k`, with
/// weights for each group `g` of users, from the shortest histories to the longest. The weights are
/// found by NDCG@20 on a validation slice of the training data, for which every member is fitted once
/// more.
///
/// A user belongs to the group of the history at the fit, so that a score stays linear in what the
/// members say, and what a cause contributes is the weighted sum of what it contributes to each.
record Ensemble(String name, List<ModelType> members, EnsembleParams params) implements ModelType {
    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Groups groups = Groups.of(data.liked(), params.groups());
        List<ModelType> suited = members.stream()
                .filter(member -> ModelTypes.suits(member, data))
                .toList();
        float[] weights = weights(suited, data, groups, fit);
        List<Ranker> fitted =
                suited.stream().map(member -> member.fit(data, fit)).toList();
        EnsembleRanker ranker = new EnsembleRanker(name, fitted, groups.ofUsers(), null, weights);
        return params.longTail()
                ? ranker.with(LongTail.of(ranker, new OfflineGraph(data).prepared(this, fit), fit))
                : ranker;
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return EnsembleRanker.restore(name, members, arrays);
    }

    /// @param suited the members that the data suits
    /// @return `[groups][suited]`, scales included
    private float[] weights(List<ModelType> suited, TrainingData data, Groups groups, Fit fit) {
        HeldOut slice = Splits.validation(data, Protocol.FULL, fit.seed());
        OfflineGraph graph = new OfflineGraph(slice.train()).prepared(this, fit);
        List<Ranker> rankers =
                suited.stream().map(member -> member.fit(slice.train(), fit)).toList();
        float[] weights = new float[groups.count() * suited.size()];
        for (int group = 0; group < groups.count(); group++) {
            HeldOut own = only(slice, groups, group).sampled(params.validationUsers(), fit.seed());
            List<PooledScores> users = PooledScores.of(rankers, own, graph, fit.threads());
            double[] scales = Blend.scales(suited.size(), users);
            double[] found = new BlendSearch(users, scales, fit.threads()).best(fit.seed());
            for (int k = 0; k < found.length; k++) {
                weights[group * found.length + k] = (float) (found[k] / scales[k]);
            }
        }
        return weights;
    }

    private static HeldOut only(HeldOut slice, Groups groups, int group) {
        int[][] test = new int[slice.test().length][];
        Arrays.setAll(test, user -> groups.of(user) == group ? slice.test()[user] : new int[0]);
        return new HeldOut(slice.train(), test);
    }
}

package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.OfflineGraph;
import io.because.app.evaluation.PooledScores;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Several models as one that knows when to trust whom: `score = Σ_k w_gk / scale_k · score_k`, with
/// weights for each group `g` of users, from the shortest histories to the longest. The weights are
/// found by NDCG@20 on a validation slice of the training data, for which every member is fitted once
/// more.
///
/// A user belongs to the group of the history at the fit, so that a score stays linear in what the
/// members say, and what a cause contributes is the weighted sum of what it contributes to each.
record Ensemble(List<ModelType> members, EnsembleParams params) implements ModelType {
    @Override
    public String name() {
        return "ensemble";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Groups groups = Groups.of(data.liked(), params.groups());
        float[] weights = weights(data, groups, fit);
        List<Ranker> fitted = new ArrayList<>();
        for (ModelType member : members) {
            fitted.add(member.fit(data, fit));
        }
        return new EnsembleRanker(name(), fitted, groups.ofUsers(), weights);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return EnsembleRanker.restore(name(), members, arrays);
    }

    /// @return `[groups][members]`, scales included
    private float[] weights(TrainingData data, Groups groups, Fit fit) {
        HeldOut slice = Splits.validation(data, Protocol.FULL, fit.seed());
        OfflineGraph graph = new OfflineGraph(slice.train());
        List<Ranker> rankers = new ArrayList<>();
        for (ModelType member : members) {
            rankers.add(member.fit(slice.train(), fit));
        }
        float[] weights = new float[groups.count() * members.size()];
        for (int group = 0; group < groups.count(); group++) {
            HeldOut own = only(slice, groups, group).sampled(params.validationUsers(), fit.seed());
            List<PooledScores> users = PooledScores.of(rankers, own, graph, fit.threads());
            double[] scales = Blend.scales(members.size(), users);
            double[] found = new BlendSearch(users, scales).best(fit.seed());
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

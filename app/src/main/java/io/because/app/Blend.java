package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.graph.Csr;
import io.because.graph.IdMap;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.model.UserGroups;
import io.because.model.UserWeights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The weights of the parts of the score: `score = Σ_k weight_gk / scale_k · score_k` for a user of
/// group `g`. Scores of different models are in different units; a scale is the spread of a model's
/// best scores (standard deviation of its 100 best, mean over users of the validation slice) and is
/// fixed with the fit, so that a part of a score stays the same whatever else is in the request.
final class Blend {
    static final String NAME = "blend";

    /// With a quarter of them the weights of small data sets fit its users rather than all.
    static final int VALIDATION_USERS = 6000;

    private static final String GROUPS = "groups";
    private static final String STRANGERS = "strangers";
    private static final String USERS = "users";
    private static final String WEIGHTS = "weights";

    private final UserGroups groups;
    private final Map<String, float[]> weights; // by model, [groups], scales included

    private Blend(UserGroups groups, Map<String, float[]> weights) {
        this.groups = groups;
        this.weights = weights;
    }

    /// Finds groups and weights by NDCG@20; all models weigh the same where nothing was held out.
    ///
    /// @param rankers fitted on the training part of a validation slice
    /// @param users what they say of its users
    /// @param data all that the blend is for
    static Blend fit(List<Ranker> rankers, List<PooledScores> users, TrainingData data, ModelType.Fit fit) {
        double[] scales = scales(rankers.size(), users);
        BlendTree tree =
                new BlendTree(users, UserTraits.of(data).with(data.features()), scales, fit.threads(), fit.seed());
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (int k = 0; k < scales.length; k++) {
            float[] own = new float[tree.weights().size()];
            for (int group = 0; group < own.length; group++) {
                own[group] = (float) (tree.weights().get(group)[k] / scales[k]);
            }
            weights.put(rankers.get(k).name(), own);
        }
        return new Blend(tree.groups(), weights);
    }

    /// The same with a group of its own for {@link Strangers}, where friends are a part of the blend.
    ///
    /// @param members the models of the blend
    Blend withStrangers(List<ModelType> members, TrainingData data, ModelType.Fit fit) {
        if (!weights.keySet().containsAll(Set.of(Strangers.POPULARITY, Strangers.FRIENDS))) {
            return this;
        }
        int few = groups.strangers();
        int strangers = own(Strangers.FRIENDS).length;
        double factor = Strangers.popularityFactor(
                members, own(Strangers.POPULARITY)[few], own(Strangers.FRIENDS)[few], data, fit);
        Map<String, float[]> more = new LinkedHashMap<>();
        weights.forEach((model, own) -> {
            float[] with = Arrays.copyOf(own, strangers + 1);
            with[strangers] = own[few] * (float) (model.equals(Strangers.POPULARITY) ? factor : 1);
            more.put(model, with);
        });
        Csr liked = data.liked();
        int[] ofUsers = groups.ofUsers().clone();
        Arrays.setAll(ofUsers, user -> liked.degree(user) == 0 ? strangers : ofUsers[user]);
        return new Blend(new UserGroups(ofUsers, strangers), more);
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

    Set<String> models() {
        return Set.copyOf(weights.keySet());
    }

    /// What the model's own score is multiplied with.
    UserWeights weights(String model) {
        return new UserWeights(groups, own(model));
    }

    private float[] own(String model) {
        float[] own = weights.get(model);
        if (own == null) {
            throw new IllegalArgumentException("no model " + model + " in this blend, only " + weights.keySet());
        }
        return own;
    }

    /// For users by their index.
    NamedArrays arrays() {
        NamedArrays arrays =
                new NamedArrays().put(GROUPS, groups.ofUsers()).put(STRANGERS, new int[] {groups.strangers()});
        weights.forEach((model, own) -> arrays.put(WEIGHTS + "/" + model, own));
        return arrays;
    }

    /// For users by their id: there may be others, or in another order, when it is read.
    NamedArrays arrays(IdMap users) {
        return arrays().putTexts(
                        USERS,
                        IntStream.range(0, users.size()).mapToObj(users::id).toList());
    }

    /// @throws IllegalArgumentException when arrays are missing or of another shape
    static Blend restore(NamedArrays arrays) {
        return restored(arrays, arrays.ints(GROUPS));
    }

    /// @param users that there are now
    /// @throws IllegalArgumentException when arrays are missing or of another shape
    static Blend restore(NamedArrays arrays, IdMap users) {
        int[] stored = arrays.ints(GROUPS);
        int[] now = new int[users.size()];
        Arrays.fill(now, arrays.ints(STRANGERS)[0]);
        List<String> ids = arrays.texts(USERS);
        for (int k = 0; k < ids.size(); k++) {
            int index = users.index(ids.get(k));
            if (index >= 0) {
                now[index] = stored[k];
            }
        }
        return restored(arrays, now);
    }

    private static Blend restored(NamedArrays arrays, int... groups) {
        int strangers = arrays.ints(STRANGERS)[0];
        int most = Math.max(strangers, Arrays.stream(groups).max().orElse(0));
        Map<String, float[]> weights = new LinkedHashMap<>();
        NamedArrays stored = arrays.below(WEIGHTS);
        for (String model : stored.all().keySet()) {
            float[] own = stored.floats(model);
            if (own.length <= most) {
                throw new IllegalArgumentException("array " + WEIGHTS + "/" + model + " of a blend has " + own.length
                        + " weights, but there is a group " + most);
            }
            weights.put(model, own);
        }
        return new Blend(new UserGroups(groups, strangers), weights);
    }
}

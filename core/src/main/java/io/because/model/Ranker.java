package io.because.model;

import io.because.graph.GraphView;
import io.because.graph.TopK;
import java.util.List;

/// Orders items for one user. Implementations are immutable once fitted and safe to share.
public interface Ranker {
    /// The fixed name of the model ("itemknn").
    String name();

    /// Writes this model's score of every item. Scores are comparable within one call only; an item of which the model
    /// knows nothing gets 0; every score is finite.
    ///
    /// @param graph what other users did, for models that look further than the profile
    /// @param scores `[items]`, overwritten
    void score(Profile profile, GraphView graph, float[] scores);

    /// This model's score of one item, that of {@link #score} up to rounding; models for which that is
    /// cheaper override it.
    default float scoreOf(Profile profile, GraphView graph, int item) {
        float[] scores = new float[graph.items()];
        score(profile, graph, scores);
        return scores[item];
    }

    /// The scores of many users, equal to those of {@link #score} one by one; models for which a batch is cheaper
    /// override it. Offline work calls this one.
    ///
    /// @param scores `[profiles][items]`, overwritten
    default void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        for (int p = 0; p < profiles.size(); p++) {
            score(profiles.get(p), graph, scores[p]);
        }
    }

    /// The items to show of those with these scores, best first; never one whose score is -infinity.
    /// Models that look after more than the single list put some items elsewhere than their score says.
    ///
    /// @return at most `k` item indices
    default int[] best(float[] scores, int k) {
        return TopK.select(scores, k);
    }

    /// Tells what deleting each single cause would take from this model's score of `item`: one past action,
    /// one friend, one like-minded person, one genre each. Causes that contribute nothing may be left out.
    /// What no cause explains is the score minus their sum; models whose causes interact leave that there.
    void attribute(Profile profile, GraphView graph, int item, Contributions into);

    /// What {@link #attribute} tells, as a list.
    default List<Contribution> contributions(Profile profile, GraphView graph, int item) {
        ContributionList list = new ContributionList();
        attribute(profile, graph, item, list);
        return list.all();
    }

    /// What must be stored to restore this model.
    NamedArrays arrays();
}

package io.because.collaborative;

import io.because.graph.GraphView;
import io.because.linear.ItemFactors;
import io.because.linear.ProductRanker;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ranks by `offset_i + v · h_i`, with the user vector `v` folded in from the history of the profile: a
/// new event counts at once and nobody needs a row in the model.
final class FoldInRanker implements ProductRanker {
    private final String name;
    private final FoldIn foldIn;
    private final NamedArrays arrays;

    /// An answer explains ten items of one profile, one after another.
    private volatile @Nullable Explained last;

    FoldInRanker(String name, FoldIn foldIn, NamedArrays arrays) {
        this.name = name;
        this.foldIn = foldIn;
        this.arrays = arrays;
    }

    private record Explained(Profile profile, Deletions deletions) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public ItemFactors items() {
        return foldIn.items();
    }

    @Override
    public float[] embed(List<Profile> profiles) {
        int rank = foldIn.items().rank();
        float[] users = new float[profiles.size() * rank];
        for (int p = 0; p < profiles.size(); p++) {
            double[] user = foldIn.user(profiles.get(p).history());
            for (int r = 0; r < rank; r++) {
                users[p * rank + r] = (float) user[r];
            }
        }
        return users;
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item < foldIn.items().items()) {
            deletions(profile).explain(item, into);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same request; equal arrays would not be found equal anyway
    private Deletions deletions(Profile profile) {
        Explained known = last;
        if (known == null || known.profile != profile) {
            known = new Explained(profile, new Deletions(foldIn, profile.history()));
            last = known;
        }
        return known.deletions;
    }

    @Override
    public NamedArrays arrays() {
        return arrays;
    }
}

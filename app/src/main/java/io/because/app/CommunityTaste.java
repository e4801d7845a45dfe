package io.because.app;

import io.because.gnn.Communities;
import io.because.graph.Csr;
import io.because.model.NamedArrays;

/// How much more than others the people of a user's community like an item: the logarithm of the item's share of
/// likes from the community over the community's share of all likes. An item of few likes is drawn towards 0.
///
/// @param ofUser `[users]` community, {@link #NONE} for those in a small one
/// @param lifts `[communities][items]`
record CommunityTaste(int[] ofUser, float[][] lifts) {
    private static final int NONE = -1;

    /// The largest communities; who is in another one has none.
    private static final int MOST = 32;

    /// Likes as everybody's that an item has beside its own.
    private static final double PRIOR = 5;

    private static final String OF_USER = "community";
    private static final String LIFTS = "lifts";

    /// @param liked users x items
    static CommunityTaste of(Csr liked, long seed) {
        Communities communities = Communities.of(liked, seed);
        int count = Math.min(MOST, communities.count());
        int[] ofUser = communities.ofUser().clone();
        double[][] likes = new double[count][liked.columns()];
        double[] all = new double[liked.columns()];
        double[] sizes = new double[count];
        for (int user = 0; user < ofUser.length; user++) {
            ofUser[user] = ofUser[user] < count ? ofUser[user] : NONE;
            for (int e = liked.from(user); e < liked.to(user); e++) {
                all[liked.targets()[e]]++;
                if (ofUser[user] != NONE) {
                    likes[ofUser[user]][liked.targets()[e]]++;
                    sizes[ofUser[user]]++;
                }
            }
        }
        float[][] lifts = new float[count][liked.columns()];
        for (int community = 0; community < count; community++) {
            double expected = sizes[community] / liked.edges();
            for (int item = 0; item < all.length && expected > 0; item++) {
                double share = (likes[community][item] + PRIOR * expected) / (all[item] + PRIOR);
                lifts[community][item] = (float) Math.log(share / expected);
            }
        }
        return new CommunityTaste(ofUser, lifts);
    }

    /// 0 for a user of no community, or who came after the fit.
    float of(int user, int item) {
        return user < ofUser.length && ofUser[user] != NONE ? lifts[ofUser[user]][item] : 0;
    }

    void putInto(NamedArrays arrays) {
        arrays.put(OF_USER, ofUser);
        arrays.put("communities", new int[] {lifts.length});
        for (int community = 0; community < lifts.length; community++) {
            arrays.put(LIFTS + community, lifts[community]);
        }
    }

    /// @throws IllegalArgumentException when arrays are missing
    static CommunityTaste restore(NamedArrays arrays) {
        float[][] lifts = new float[arrays.ints("communities")[0]][];
        for (int community = 0; community < lifts.length; community++) {
            lifts[community] = arrays.floats(LIFTS + community);
        }
        return new CommunityTaste(arrays.ints(OF_USER), lifts);
    }
}

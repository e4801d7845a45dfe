package io.because.app;

import io.because.gnn.Communities;
import io.because.graph.Csr;
import io.because.model.Features;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        return of(liked, communities.count(), communities.ofUser());
    }

    /// Who says the same of themselves is a community, as those of one age.
    ///
    /// @return nothing when most people would be in a small one
    static Optional<CommunityTaste> of(Csr liked, Features.Field field) {
        List<String> said =
                field.values().stream().map(values -> String.join(",", values)).toList();
        Map<String, Long> sizes = said.stream()
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        List<String> largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        int[] ofUser = said.stream().mapToInt(largest::indexOf).toArray();
        long inLarge = Arrays.stream(ofUser).filter(group -> group != NONE).count();
        long all = sizes.values().stream().mapToLong(size -> size).sum();
        return 2 * inLarge > all ? Optional.of(of(liked, largest.size(), ofUser)) : Optional.empty();
    }

    private static CommunityTaste of(Csr liked, int communities, int... communityOfUser) {
        int count = Math.min(MOST, communities);
        int[] ofUser = communityOfUser.clone();
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

    NamedArrays arrays() {
        NamedArrays arrays = new NamedArrays().put(OF_USER, ofUser).put("communities", new int[] {lifts.length});
        for (int community = 0; community < lifts.length; community++) {
            arrays.put(LIFTS + community, lifts[community]);
        }
        return arrays;
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

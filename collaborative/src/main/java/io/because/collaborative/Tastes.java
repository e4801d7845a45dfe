package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.TrainingData;

/// Which genres a user likes more than people usually do.
///
/// `taste_ug = (n_ug + k p_g) / (n_u + k) - p_g`, with `n_ug` the user's liking of genre `g` (an item of
/// several genres shares its preference among them by weight), `n_u` the sum over genres, `p_g` the
/// share of the genre in all likes and `k` the shrinkage. It is the excess of the user's (smoothed)
/// share over the usual one; only positive ones are kept.
final class Tastes {
    private Tastes() {}

    static Csr of(TrainingData data, GenreTasteParams params) {
        Csr liked = data.liked();
        Csr shares = shares(data.genres());
        double[] usual = usualShares(liked, shares);
        CsrBuilder tastes = new CsrBuilder();
        for (int user = 0; user < liked.rows(); user++) {
            double[] own = new double[usual.length];
            double sum = add(liked, user, shares, own);
            for (int genre = 0; genre < own.length; genre++) {
                double share = sum + params.shrinkage() == 0
                        ? usual[genre]
                        : (own[genre] + params.shrinkage() * usual[genre]) / (sum + params.shrinkage());
                if (share - usual[genre] > params.weakest()) {
                    tastes.add(user, genre, (float) (share - usual[genre]));
                }
            }
        }
        return tastes.build(liked.rows(), usual.length);
    }

    /// The genres of each item with weights that sum to 1.
    static Csr shares(Csr genres) {
        float[] shares = genres.weights().clone();
        for (int item = 0; item < genres.rows(); item++) {
            double sum = 0;
            for (int e = genres.from(item); e < genres.to(item); e++) {
                sum += shares[e];
            }
            for (int e = genres.from(item); e < genres.to(item); e++) {
                shares[e] = sum == 0 ? 0 : (float) (shares[e] / sum);
            }
        }
        return new Csr(genres.columns(), genres.offsets(), genres.targets(), shares);
    }

    private static double[] usualShares(Csr liked, Csr shares) {
        double[] usual = new double[shares.columns()];
        double sum = 0;
        for (int user = 0; user < liked.rows(); user++) {
            sum += add(liked, user, shares, usual);
        }
        for (int genre = 0; genre < usual.length; genre++) {
            usual[genre] = sum == 0 ? 0 : usual[genre] / sum;
        }
        return usual;
    }

    /// Adds one user's liking of each genre.
    ///
    /// @return the sum of what was added
    private static double add(Csr liked, int user, Csr shares, double[] genres) {
        double sum = 0;
        for (int e = liked.from(user); e < liked.to(user); e++) {
            int item = liked.targets()[e];
            for (int f = shares.from(item); f < shares.to(item); f++) {
                double liking = (double) liked.weights()[e] * shares.weights()[f];
                genres[shares.targets()[f]] += liking;
                sum += liking;
            }
        }
        return sum;
    }
}

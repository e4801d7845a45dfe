package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a {@link DeepRanker} is told of a candidate: each source's score by its scale, once as it is and
/// once as `sign(s) ln(1 + |s|)`, the popularity of the item, and the traits of the user.
///
/// Popularity and traits are those of the fit: deleting a cause changes the scores of the sources alone.
final class CandidateFeatures {
    private static final String SCALES = "scales";
    private static final String LIKES = "likes";
    private static final String LENGTHS = "lengths";
    private static final String TASTES = "tastes";
    private static final int OTHERS = 3;

    /// Logarithms of counts come down to the size of the other features.
    private static final double SIZE = 0.1;

    private final float[] scales; // [sources]
    private final float[] likes; // [items], ln(1 + how many like it)
    private final float[] lengths; // [users], ln(1 + likes)
    private final float[] tastes; // [users], mean logarithm of how many like the same

    private CandidateFeatures(float[] scales, float[] likes, float[] lengths, float[] tastes) {
        this.scales = scales;
        this.likes = likes;
        this.lengths = lengths;
        this.tastes = tastes;
    }

    static CandidateFeatures of(double[] scales, TrainingData data) {
        double[] likes = new double[data.items()];
        for (int item : data.liked().targets()) {
            likes[item]++;
        }
        UserTraits traits = UserTraits.of(data);
        return new CandidateFeatures(
                floats(scales),
                floats(logarithms(likes)),
                floats(logarithms(traits.all().getFirst())),
                floats(Arrays.stream(traits.all().getLast())
                        .map(value -> SIZE * value)
                        .toArray()));
    }

    private static double[] logarithms(double... counts) {
        return Arrays.stream(counts).map(count -> SIZE * Math.log1p(count)).toArray();
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    /// How many there are of a candidate.
    int count() {
        return 2 * scales.length + OTHERS;
    }

    /// What each of them is about.
    ///
    /// @param sources their names
    List<String> names(List<String> sources) {
        return Stream.of(
                        sources.stream(),
                        sources.stream(),
                        Stream.of(
                                "how popular the item is",
                                "how much the user likes",
                                "how popular the user's taste is"))
                .flatMap(names -> names)
                .toList();
    }

    int items() {
        return likes.length;
    }

    /// The same weight for every source, none for all else.
    float[] equalWeights() {
        float[] weights = new float[count()];
        Arrays.fill(weights, 0, scales.length, 1);
        return weights;
    }

    /// @param scores `[sources]`
    /// @param into `[...][count]`, written from `at` on
    void write(float[] scores, int user, int item, float[] into, int at) {
        int sources = scales.length;
        for (int k = 0; k < sources; k++) {
            float scaled = scores[k] / scales[k];
            into[at + k] = scaled;
            into[at + sources + k] = (float) (Math.signum(scaled) * Math.log1p(Math.abs(scaled)));
        }
        into[at + 2 * sources] = likes[item];
        into[at + 2 * sources + 1] = user < lengths.length ? lengths[user] : 0;
        into[at + 2 * sources + 2] = user < tastes.length ? tastes[user] : 0;
    }

    /// `[pool][count]`
    float[] of(PooledScores pooled) {
        float[] all = new float[pooled.items().length * count()];
        float[] scores = new float[scales.length];
        for (int k = 0; k < pooled.items().length; k++) {
            for (int source = 0; source < scores.length; source++) {
                scores[source] = pooled.scores()[source][k];
            }
            write(scores, pooled.user(), pooled.items()[k], all, k * count());
        }
        return all;
    }

    NamedArrays arrays() {
        return new NamedArrays()
                .put(SCALES, scales)
                .put(LIKES, likes)
                .put(LENGTHS, lengths)
                .put(TASTES, tastes);
    }

    /// @throws IllegalArgumentException when arrays are missing
    static CandidateFeatures restore(NamedArrays arrays) {
        return new CandidateFeatures(
                arrays.floats(SCALES), arrays.floats(LIKES), arrays.floats(LENGTHS), arrays.floats(TASTES));
    }
}

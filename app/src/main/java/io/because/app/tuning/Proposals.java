package io.because.app.tuning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.random.SobolSequenceGenerator;

/// What to try next: at first places that cover the space evenly, then places where good trials are dense and bad ones
/// are not.
///
/// - covering: a Sobol sequence, shifted by a random vector (modulo 1)
/// - then: of CANDIDATES places drawn from the density of the best GOOD of all trials, the one with the
///   largest ratio of that density to the density of the others
///
/// The next proposal follows from the seed and the trials so far, nothing else: a search that was broken off goes on as
/// if it had not been.
///
/// Bergstra, Bardenet, Bengio, Kégl, "Algorithms for Hyper-Parameter Optimization", NIPS 2011, 4 (TPE).
///
/// @param ranges of the space
record Proposals(List<Range> ranges, long seed) {
    private static final int CANDIDATES = 64;
    private static final double GOOD = 0.15;
    private static final int MOST_SKIPPED = 1000;

    /// A finished trial.
    ///
    /// @param objective NaN when it failed
    record Tried(double[] place, double objective) {}

    /// @param tried all trials that lie in the space
    /// @param number how many trials there were, in the space or not
    /// @return places to try, best first; enough to find a new one unless nearly all were tried
    Stream<double[]> next(List<Tried> tried, int number) {
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (number + 1));
        Stream<double[]> covering = covering(number);
        return number <= coveringTrials() || tried.size() < 2
                ? covering
                : Stream.concat(promising(tried, random), covering);
    }

    int coveringTrials() {
        return 2 * ranges.size() + 2;
    }

    private Stream<double[]> covering(int number) {
        double[] shift = new SplittableRandom(seed).doubles(ranges.size()).toArray();
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(ranges.size());
        sobol.skipTo(number);
        return Stream.generate(sobol::nextVector).limit(MOST_SKIPPED).map(point -> {
            Arrays.setAll(point, k -> (point[k] + shift[k]) % 1);
            return point;
        });
    }

    private Stream<double[]> promising(List<Tried> tried, SplittableRandom random) {
        List<double[]> ordered = tried.stream()
                .sorted(Comparator.comparingDouble(
                        one -> Double.isNaN(one.objective()) ? Double.POSITIVE_INFINITY : -one.objective()))
                .map(Tried::place)
                .toList();
        int good = Math.max(2, (int) Math.ceil(GOOD * ordered.size()));
        ParzenEstimator best = new ParzenEstimator(ranges, ordered.subList(0, good));
        ParzenEstimator others = new ParzenEstimator(ranges, ordered.subList(good, ordered.size()));
        return Stream.generate(() -> best.draw(random))
                .limit(CANDIDATES)
                .map(place -> new Tried(place, best.density(place) / others.density(place)))
                .sorted(Comparator.comparingDouble(one -> -one.objective()))
                .map(Tried::place);
    }
}

package io.because.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A hill with its top, 1, at a rate of 0.1 (0.67 of the way from 0.001 to 1 by factors), a share of 0.2 and the second
/// of three kinds.
class ProposalsTest {
    private static final int TRIALS = 40;

    private static final List<Range> RANGES = List.of(
            new Range.Numbers("rate", 0.001, 1, true, false),
            new Range.Numbers("share", 0, 1, false, false),
            new Range.Values("kind", List.of("a", "b", "c"), false));

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static double height(double[] place) {
        double rate = Math.log10((double) RANGES.get(0).value(place[0])) + 1;
        double share = (double) RANGES.get(1).value(place[1]) - 0.2;
        return 1
                - rate * rate / 4
                - 4 * share * share
                - (RANGES.get(2).value(place[2]).equals("b") ? 0 : 0.3);
    }

    private static double best(IntFunction<double[]> proposed, List<Proposals.Tried> tried) {
        for (int number = 1; number <= TRIALS; number++) {
            double[] place = proposed.apply(number);
            tried.add(new Proposals.Tried(place, height(place)));
        }
        return tried.stream().mapToDouble(Proposals.Tried::objective).max().orElseThrow();
    }

    private static double searched(long seed, List<Proposals.Tried> tried) {
        Proposals proposals = new Proposals(RANGES, seed);
        return best(number -> proposals.next(tried, number).findFirst().orElseThrow(), tried);
    }

    @Test
    void theSearchEndsNearerToTheTopThanRandomTrialsDo() {
        double missed = 0;
        double missedByChance = 0;
        int wins = 0;
        for (long seed : seeds().toArray()) {
            SplittableRandom random = new SplittableRandom(seed);
            double found = searched(seed, new ArrayList<>());
            double byChance = best(_ -> random.doubles(3).toArray(), new ArrayList<>());
            missed += (1 - found) / 20;
            missedByChance += (1 - byChance) / 20;
            wins += found > byChance ? 1 : 0;
        }
        assertThat(missed).isLessThan(missedByChance / 2);
        assertThat(wins).isGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void proposalsLieInTheSpaceAndFollowFromSeedAndTrials(long seed) {
        List<Proposals.Tried> once = new ArrayList<>();
        List<Proposals.Tried> again = new ArrayList<>();
        assertThat(searched(seed, once)).isEqualTo(searched(seed, again));
        for (int k = 0; k < TRIALS; k++) {
            assertThat(once.get(k).place()).containsExactly(again.get(k).place());
            for (double coordinate : once.get(k).place()) {
                assertThat(coordinate).isBetween(0.0, 1.0);
            }
        }
    }

    /// Half of the covering trials lie in each half of each dimension, give or take one.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theFirstProposalsCoverTheSpace(long seed) {
        Proposals proposals = new Proposals(RANGES, seed);
        List<double[]> places = IntStream.rangeClosed(1, proposals.coveringTrials())
                .mapToObj(
                        number -> proposals.next(List.of(), number).findFirst().orElseThrow())
                .toList();
        for (int dimension = 0; dimension < RANGES.size(); dimension++) {
            int k = dimension;
            assertThat(places.stream().filter(place -> place[k] < 0.5).count())
                    .isBetween(places.size() / 2 - 1L, places.size() / 2 + 1L);
        }
    }

    /// All that failed lie in one half of the rates: the search stays away from it.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void failedTrialsCountAsBadOnes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Proposals.Tried> tried = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            double[] place = random.doubles(3).toArray();
            tried.add(new Proposals.Tried(place, place[0] < 0.5 ? Double.NaN : random.nextDouble()));
        }
        double[] next = new Proposals(RANGES, seed).next(tried, 40).findFirst().orElseThrow();
        assertThat(next[0]).isGreaterThan(0.3);
    }

    /// A density integrates to 1: its mean over evenly drawn places is 1.
    @Test
    void theParzenEstimatorIsADensity() {
        SplittableRandom random = new SplittableRandom(1);
        List<double[]> centres = List.of(new double[] {0, 0.5, 0.2}, new double[] {0.9, 1, 0.7});
        ParzenEstimator estimator = new ParzenEstimator(RANGES, centres);
        double mean = IntStream.range(0, 200_000)
                .mapToDouble(_ -> estimator.density(random.doubles(3).toArray()))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(0.97, 1.03);
    }
}

package io.because.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.domain.Progress;
import io.because.ingest.Dataset;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 3);
    }

    private static Slice slice(Dataset data, long seed) {
        TrainingData train = Splits.of(data, Protocol.FULL, seed).train();
        return Slice.of(
                data.name(),
                "mark of " + train.interactions().edges(),
                train,
                Protocol.FULL,
                new Slice.SplitUsers(1000, seed));
    }

    private static Search open(Path folder, long seed, List<String> notices, Dataset... data) throws IOException {
        var on = new Search.On(Stream.of(data).map(one -> slice(one, seed)).toList(), Protocol.FULL, 1000);
        var settings = new Tuning.Settings("ndcg@20", new Fit(seed, 1, Progress.SILENT), "abc");
        return Search.open(Toy.space(), on, settings, folder, notices::add);
    }

    private static Budget trials(int count) {
        return new Budget(null, count, () -> 0, 0);
    }

    private static List<Trial> run(Path folder, long seed, int count, Dataset... data) throws IOException {
        try (Search search = open(folder, seed, new ArrayList<>(), data)) {
            search.run(trials(count), trial -> {});
            return search.trials();
        }
    }

    /// All but what the clock says.
    private static List<Object> contents(List<Trial> trials) {
        return trials.stream()
                .<Object>map(t -> List.of(t.number(), t.values(), t.scores(), t.objectiveOrNaN(), t.words()))
                .toList();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theDefaultsComeFirstAndAreBeaten(long seed) throws IOException {
        try (Search search = open(folder, seed, new ArrayList<>(), Toy.data("toy", seed, 1, 3))) {
            search.run(trials(25), trial -> {});
            Trial defaults = search.trials().getFirst();
            assertThat(defaults.words()).isEqualTo("rate=0.4 share=0.7");
            assertThat(defaults.objective()).isEqualTo(1);
            TuningReport report = search.report();
            assertThat(search.ranked().getFirst().objective()).isGreaterThan(1.1);
            assertThat(report.outcome().low()).isPositive();
            assertThat(report.chosen()).isEqualTo(report.best()).isNotEqualTo(Toy.START);
            assertThat(report.outcome().verdict()).contains("take it");
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aSearchThatWasBrokenOffEndsAsIfItHadNotBeen(long seed) throws IOException {
        Dataset data = Toy.data("toy", seed, 1, 3);
        List<Trial> whole = run(folder.resolve("whole"), seed, 14, data);
        for (int broken : new int[] {1, 5, 11}) {
            run(folder.resolve("parts" + broken), seed, broken, data);
            assertThat(contents(run(folder.resolve("parts" + broken), seed, 14, data)))
                    .isEqualTo(contents(whole));
        }
    }

    /// Other test rows, and none.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void testRowsChangeNothing(long seed) throws IOException {
        List<Trial> some = run(folder.resolve("a"), seed, 8, Toy.data("toy", seed, 1, 3));
        List<Trial> others = run(folder.resolve("b"), seed, 8, Toy.data("toy", seed, 2, 5));
        List<Trial> few = run(folder.resolve("c"), seed, 8, Toy.data("toy", seed, 3, 1));
        assertThat(contents(others)).isEqualTo(contents(some));
        assertThat(contents(few)).isEqualTo(contents(some));
    }

    @Test
    void usersWhoChooseDoNotConfirm() {
        Slice slice = slice(Toy.data("toy", 1, 1, 3), 1);
        assertThat(slice.choosing().testUsers())
                .hasSize(60)
                .doesNotContain(slice.confirming().testUsers());
        assertThat(slice.confirming().testUsers()).hasSize(60);
    }

    /// The range of the rate ends where the toy refuses at the one end and gives no numbers at the other.
    @Test
    void aTrialThatFailsIsKeptWithItsReasonAndTheSearchGoesOn() throws IOException {
        SearchSpace edges = new SearchSpace(
                new Toy(Toy.START),
                draw -> new Toy(new Toy.Params(
                        draw.choice("rate", List.of(0.001, 0.1, 1.0, 0.4)),
                        draw.choice("share", List.of(0.2, 0.7)),
                        0)));
        var on = new Search.On(List.of(slice(Toy.data("toy", 1, 1, 3), 1)), Protocol.FULL, 1000);
        var settings = new Tuning.Settings("ndcg@20", new Fit(1, 1, Progress.SILENT), "abc");
        try (Search search = Search.open(edges, on, settings, folder, notice -> {})) {
            search.run(trials(100), trial -> {});
            assertThat(search.trials())
                    .as("all eight places were tried, none twice")
                    .hasSize(8);
            assertThat(search.trials().stream()
                            .filter(t -> t.failed() != null)
                            .map(Trial::failed)
                            .distinct())
                    .containsExactlyInAnyOrder(
                            "a rate of 0.001 does not fit into memory", "toy gives scores that are no numbers, as NaN");
            assertThat(search.ranked()).hasSize(4);
            assertThat(search.ranked().getFirst().words()).isEqualTo("rate=0.1 share=0.2");
        }
    }

    @Test
    void whatCannotBeMeasuredOnTheDefaultsIsRefused() throws IOException {
        SearchSpace broken = new SearchSpace(
                new Toy(new Toy.Params(1, 0, 0)), draw -> new Toy(new Toy.Params(draw.log("rate", 0.01, 0.1), 0, 0)));
        var on = new Search.On(List.of(slice(Toy.data("toy", 1, 1, 3), 1)), Protocol.FULL, 1000);
        var settings = new Tuning.Settings("ndcg@20", new Fit(1, 1, Progress.SILENT), "abc");
        try (Search search = Search.open(broken, on, settings, folder, notice -> {})) {
            assertThatThrownBy(() -> search.run(trials(2), trial -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("no numbers");
            assertThat(search.trials()).isEmpty();
        }
    }

    /// However much is found on each. What is a tenth worse than the best on the first one is not tried on the second.
    @Test
    void ofSeveralDataSetsTheMeanOfTheRelativeMetricsCounts() throws IOException {
        List<Trial> trials = run(folder, 1, 12, Toy.data("one", 1, 1, 3), Toy.data("two", 2, 1, 3));
        Map<String, Double> defaults = trials.getFirst().scores();
        double best = 0;
        for (Trial trial : trials) {
            double first = ratio(trial, defaults, "one");
            boolean hopeless = first < 0.9 * best;
            assertThat(trial.scores()).hasSize(hopeless ? 1 : 2);
            assertThat(trial.objective()).isEqualTo(hopeless ? first : (first + ratio(trial, defaults, "two")) / 2);
            best = Math.max(best, trial.objectiveOrNaN());
        }
        assertThat(trials).anyMatch(trial -> trial.scores().size() == 1);
        assertThatThrownBy(() -> run(folder, 1, 5, Toy.data("one", 1, 1, 3), Toy.data("one", 2, 1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("named twice");
    }

    private static double ratio(Trial trial, Map<String, Double> defaults, String dataset) {
        return trial.scores().getOrDefault(dataset, Double.NaN) / defaults.getOrDefault(dataset, Double.NaN);
    }

    /// The best of many equally good places looks better than it is on those who chose it.
    @Test
    void aGainWithinNoiseIsCalledNoise() throws IOException {
        List<Integer> salts = IntStream.rangeClosed(1, 30).boxed().toList();
        SearchSpace flat = new SearchSpace(
                new Toy(Toy.START), draw -> new Toy(new Toy.Params(0.4, 0.7, draw.step("salt", salts))));
        int deceptive = 0;
        for (long seed = 0; seed < 10; seed++) {
            var on = new Search.On(List.of(slice(Toy.data("toy", seed, 1, 3), seed)), Protocol.FULL, 1000);
            var settings = new Tuning.Settings("ndcg@20", new Fit(seed, 1, Progress.SILENT), "abc");
            try (Search search = Search.open(flat, on, settings, folder.resolve("" + seed), notice -> {})) {
                search.run(trials(20), trial -> {});
                TuningReport report = search.report();
                deceptive += search.ranked().getFirst().objectiveOrNaN() > 1.05 ? 1 : 0;
                assertThat(report.outcome().verdict()).as("seed " + seed).contains("stay");
                assertThat(report.chosen()).isEqualTo(report.defaults());
            }
        }
        assertThat(deceptive).as("searches that look like a gain").isGreaterThan(5);
    }

    @Test
    void aMetricThatDoesNotExistIsRefusedBeforeAnythingIsFitted() {
        var on = new Search.On(List.of(slice(Toy.data("toy", 1, 1, 3), 1)), Protocol.FULL, 1000);
        var settings = new Tuning.Settings("ndcg@7", new Fit(1, 1, Progress.SILENT), "abc");
        assertThatThrownBy(() -> Search.open(Toy.space(), on, settings, folder, notice -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cannot search by `ndcg@7`; say one of recall@10, ");
    }

    /// 100 s, 30 s a trial: the third would not leave the time for the comparison at the end.
    @Test
    void theBudgetLeavesTimeForTheComparisonAtTheEnd() throws IOException {
        long[] now = {0};
        Budget budget = new Budget(Budget.time("1m40s"), null, () -> now[0], 0);
        List<Trial> done = new ArrayList<>();
        while (budget.allowsOneMore(done)) {
            done.add(new Trial(done.size(), Json.LINES.createObjectNode(), new double[0], 1.0, Map.of(), 30, null, ""));
            now[0] += 30_000_000_000L;
        }
        assertThat(done).hasSize(1);
        assertThat(budget.words(1)).isEqualTo("70 s left");
        assertThatThrownBy(() -> Budget.time("soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--budget is a time as 20m, 1h30m or 90s, was `soon`");
    }
}

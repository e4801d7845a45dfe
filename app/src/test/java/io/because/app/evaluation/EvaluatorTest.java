package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.GraphView;
import io.because.graph.IdMap;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 30 items; user 0 trained on item 0, item 5 is held out; user 1 has nothing held out.
class EvaluatorTest {
    private static final int ITEMS = 30;

    /// A model that gives each item a fixed score.
    record Fixed(float... values) implements ModelType, Ranker {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public Record params() {
            return this;
        }

        @Override
        public Ranker fit(TrainingData data, Fit fit) {
            return this;
        }

        @Override
        public Ranker restore(NamedArrays arrays) {
            return this;
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            System.arraycopy(values, 0, scores, 0, scores.length);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {}

        @Override
        public NamedArrays arrays() {
            return new NamedArrays();
        }
    }

    private static HeldOut data() {
        Csr train = new CsrBuilder().add(0, 0, 1).add(1, 2, 1).build(2, ITEMS);
        return new HeldOut(
                new TrainingData(train, new long[2], Csr.empty(2, 2), Csr.empty(ITEMS, 0)), new int[][] {{5}, {}});
    }

    private static ModelResult evaluate(float[] scores, int threads) {
        return new Evaluator(data(), new ModelType.Fit(0, threads, Progress.SILENT), null)
                .evaluate(new Fixed(scores))
                .measured()
                .result();
    }

    /// The trained item has the best score and must not count: item 5 then stands second, behind item 1.
    @Test
    void trainingItemsAreMaskedAndUsersWithoutTestItemsSkipped() {
        float[] scores = new float[ITEMS];
        scores[0] = 9;
        scores[1] = 8;
        scores[5] = 7;
        ModelResult result = evaluate(scores, 1);
        assertThat(result.metrics().get("recall@10")).isEqualTo(1.0);
        assertThat(result.metrics().get("ndcg@10")).isCloseTo(Math.log(2) / Math.log(3), within(1e-12));
        assertThat(result.metrics().get("mrr@20")).isEqualTo(0.5);
        assertThat(result.metrics().get("map@20")).isEqualTo(0.5);
        assertThat(result.metrics().get("hr@10")).isEqualTo(1.0);
        assertThat(result.metrics().get("coverage@10")).isCloseTo(10.0 / ITEMS, within(1e-12));
    }

    @ParameterizedTest(name = "score={0}")
    @ValueSource(floats = {0, 1, -3.5f})
    void aConstantScoreFindsNothing(float score) {
        float[] scores = new float[ITEMS];
        Arrays.fill(scores, score);
        assertThat(evaluate(scores, 1).metrics().get("recall@20")).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        float[] scores = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            scores[item] = (item * 7) % ITEMS;
        }
        assertThat(evaluate(scores, 2).metrics()).isEqualTo(evaluate(scores, 1).metrics());
    }

    @Test
    void rankingsAreLinesInTheDataSetsOwnIds() {
        float[] scores = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            scores[item] = -item;
        }
        StringWriter out = new StringWriter();
        IdMap items =
                IdMap.of(IntStream.range(0, ITEMS).mapToObj(k -> "film-" + k).toList());
        new Evaluator(
                        data(),
                        new ModelType.Fit(0, 1, Progress.SILENT),
                        new Rankings(out, IdMap.of(List.of("ann", "bob")), items))
                .evaluate(new Fixed(scores));
        assertThat(out.toString())
                .startsWith("fixed\tann\tfilm-1 film-2 film-3 ")
                .endsWith(" film-29\n");
        assertThat(out.toString().lines()).hasSize(1);
    }

    /// The best item of all is no candidate; the test item ties with one and comes behind it.
    @Test
    void onlyCandidatesAreRankedAndAllOfThemWritten() {
        float[] scores = new float[ITEMS];
        Arrays.fill(scores, 1);
        scores[20] = 9;
        scores[8] = 0;
        HeldOut few = new HeldOut(data().train(), data().test(), new int[][] {{5, 8, 7}, {}});
        StringWriter out = new StringWriter();
        IdMap items = IdMap.of(IntStream.range(0, ITEMS).mapToObj(k -> "i" + k).toList());
        ModelResult result = new Evaluator(
                        few,
                        new ModelType.Fit(0, 1, Progress.SILENT),
                        new Rankings(out, IdMap.of(List.of("ann", "bob")), items))
                .evaluate(new Fixed(scores))
                .measured()
                .result();
        assertThat(out.toString()).isEqualTo("fixed\tann\ti7 i5 i8\n");
        assertThat(result.metrics().get("mrr@10")).isEqualTo(0.5);
        assertThat(result.metrics()).containsKeys("hr@10", "ndcg@10").doesNotContainKey("coverage@20");
    }

    @Test
    void theReportHasTheFieldsOfTheCommandLine() {
        var report = new EvaluationReport("test", "full", 7, "abc", 2, List.of(evaluate(new float[ITEMS], 1)));
        assertThat(report.json().replaceAll("\\s", ""))
                .startsWith("{\"dataset\":\"test\",\"protocol\":\"full\",\"seed\":7,\"commit\":\"abc\",\"threads\":2,"
                        + "\"models\":[{\"name\":\"fixed\",\"metrics\":{\"recall@10\":0.0,")
                .contains("\"fitSeconds\":", "\"scoreSeconds\":", "\"peakMemoryMiB\":", "\"params\":{");
    }
}

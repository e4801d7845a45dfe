package io.because.app.quality;

import io.because.app.evaluation.Buckets;
import io.because.app.evaluation.Comparison;
import io.because.app.evaluation.EvaluationChart;
import io.because.app.evaluation.EvaluationReport;
import io.because.app.evaluation.ModelResult;
import io.because.app.evaluation.Ratings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One file of results on the page.
///
/// @param name of the file, without `.json`
record EvaluationSection(String name, EvaluationReport report, List<Published> published) {
    static EvaluationSection of(String name, EvaluationReport report, List<Published> all) {
        return new EvaluationSection(
                name,
                report,
                all.stream()
                        .filter(one -> one.dataset().equals(report.dataset())
                                && one.protocol().equals(report.protocol()))
                        .toList());
    }

    /// Whether only a few drawn or given candidates were ranked.
    boolean isSampled() {
        return report.protocol().startsWith("leave-one-out-sampled");
    }

    /// Whether ratings were predicted, and nothing was ranked.
    boolean isRated() {
        return report.protocol().equals(Ratings.PROTOCOL);
    }

    String title() {
        return report.dataset() + ", " + report.protocol();
    }

    String chart() {
        return new EvaluationChart(title(), report.models()).svg();
    }

    /// What models are sorted by.
    private String chief() {
        return report.models().stream()
                .map(ModelResult::against)
                .filter(Objects::nonNull)
                .map(Comparison::metric)
                .findFirst()
                .orElse(report.protocol().startsWith("leave-one-out") ? "ndcg@10" : "ndcg@20");
    }

    /// The metric beside it: what share is found, before the order counts.
    private String second() {
        return chief().endsWith("@10") ? "hr@10" : "recall@20";
    }

    String markdown() {
        return "### " + title() + " (`" + name + ".json`)\n\n"
                + "Data set `" + report.dataset() + "`, protocol `" + report.protocol() + "`, seed " + report.seed()
                + ", commit `" + report.commit() + "`, threads " + report.threads() + ". Made by\n\n```\n" + command()
                + "\n```\n\n"
                + (isRated() ? errors() : "![" + title() + "](quality/" + name + ".svg)\n\n" + table() + quarters());
    }

    private String errors() {
        return new MarkdownTable<ModelResult>()
                .column("model", ModelResult::name)
                .column("RMSE", result -> metric(result, Ratings.RMSE))
                .column("95 %", result -> interval(result, Ratings.RMSE))
                .column("MAE", result -> metric(result, Ratings.MAE))
                .column("fit s", result -> Numbers.of(result.fitSeconds(), 1))
                .column("score s", result -> Numbers.of(result.scoreSeconds(), 1))
                .of(report.models());
    }

    private String table() {
        MarkdownTable<ModelResult> table = new MarkdownTable<ModelResult>()
                .column("model", ModelResult::name)
                .column(second(), result -> metric(result, second()))
                .column(chief(), result -> metric(result, chief()))
                .column("95 %", result -> interval(result, chief()))
                .column("beside what it must beat", EvaluationSection::beside)
                .column(
                        "p",
                        result -> result.against() == null
                                ? ""
                                : Numbers.p(result.against().p()))
                .column("*published* " + second() + " / " + chief(), this::publishedOf)
                .column("coverage@20", result -> metric(result, "coverage@20"))
                .column("Gini@20", result -> metric(result, "gini@20"))
                .column("novelty@20", result -> Numbers.of(result.metrics().get("novelty@20"), 2))
                .column("long tail@20", result -> metric(result, "tail@20"))
                .column("lift@20", result -> Numbers.of(result.metrics().get("lift@20"), 2))
                .column(
                        "miscalibration@20",
                        result -> Numbers.of(result.metrics().get("miscalibration@20"), 3))
                .column("fit s", result -> Numbers.of(result.fitSeconds(), 1))
                .column("score s", result -> Numbers.of(result.scoreSeconds(), 1))
                .column("peak MiB", result -> Long.toString(result.peakMemoryMiB()));
        return table.of(bestFirst());
    }

    private List<ModelResult> bestFirst() {
        return report.models().stream()
                .sorted(Comparator.comparingDouble(
                        (ModelResult result) -> -result.metrics().getOrDefault(chief(), 0.0)))
                .toList();
    }

    /// Every row of several files of one data set and protocol, best first, each with the file that it is from.
    static String together(List<EvaluationSection> sections) {
        EvaluationSection first = sections.getFirst();
        record Row(EvaluationSection section, ModelResult result) {}
        List<Row> rows = sections.stream()
                .flatMap(section -> section.report.models().stream().map(result -> new Row(section, result)))
                .sorted(Comparator.comparingDouble(row -> -row.result.metrics().getOrDefault(first.chief(), 0.0)))
                .toList();
        return "### " + first.title() + ": all tables together\n\n"
                + new MarkdownTable<Row>()
                        .column("model", row -> row.result.name())
                        .column(first.second(), row -> metric(row.result, first.second()))
                        .column(first.chief(), row -> metric(row.result, first.chief()))
                        .column("95 %", row -> interval(row.result, first.chief()))
                        .column("table", row -> "`" + row.section.name + ".json`")
                        .column("commit", row -> "`" + row.section.report.commit() + "`")
                        .of(rows);
    }

    /// The chief metric of quarters of the users, behind a line that opens it; nothing where there are no quarters.
    private String quarters() {
        List<Buckets.Bucket> buckets = report.models().getFirst().buckets();
        if (buckets.isEmpty()) {
            return "";
        }
        MarkdownTable<ModelResult> table = new MarkdownTable<ModelResult>().column("model", ModelResult::name);
        for (int k = 0; k < buckets.size(); k++) {
            int quarter = k;
            Buckets.Bucket bucket = buckets.get(k);
            table.column(
                    bucket.by() + " " + Math.round(bucket.from()) + "-" + Math.round(bucket.to()),
                    result -> Numbers.of(result.buckets().get(quarter).metrics().get(chief()), 4));
        }
        return "\n<details><summary>" + chief() + " by history and popularity</summary>\n\n" + table.of(bestFirst())
                + "\n</details>\n";
    }

    private static String metric(ModelResult result, String name) {
        return Numbers.of(result.metrics().get(name), 4);
    }

    private static String interval(ModelResult result, String metric) {
        double[] interval = result.intervals().get(metric);
        return interval == null ? "" : Numbers.of(interval[0], 4) + "-" + Numbers.of(interval[1], 4);
    }

    private static String beside(ModelResult result) {
        Comparison against = result.against();
        return against == null ? "" : Numbers.signed(against.difference(), 4) + " " + against.baseline();
    }

    private String publishedOf(ModelResult result) {
        return published.stream()
                .filter(one -> one.model().equals(result.name()))
                .map(this::figures)
                .collect(Collectors.joining(", "));
    }

    /// Published figures with their sources; empty where there are none.
    String sources() {
        return published.isEmpty()
                ? ""
                : title() + " (" + second() + " / " + chief() + "):\n\n"
                        + published.stream()
                                .map(one -> "- " + one.model() + " " + figures(one) + ": " + one.source() + "\n")
                                .collect(Collectors.joining());
    }

    private String figures(Published one) {
        return "*"
                + Stream.of(second(), chief())
                        .map(metric -> Numbers.of(one.metrics().get(metric), 4))
                        .collect(Collectors.joining(" / "))
                + "*";
    }

    /// With the data set's folder as `PATH`; a split and a threshold stand in the protocol's words.
    private String command() {
        String[] words = report.protocol().split(", ");
        String[] kindAndName = report.dataset().split(":", 2);
        String options = Arrays.stream(words)
                .skip(1)
                .map(word -> switch (word) {
                    case "random" -> " --split random";
                    case "validation slice" -> " --validation";
                    default -> " --" + word;
                })
                .collect(Collectors.joining());
        return "./because evaluate " + kindAndName[0]
                + (kindAndName.length > 1 ? ":PATH/" + kindAndName[1] : "") + " --models "
                + report.models().stream().map(ModelResult::name).collect(Collectors.joining(","))
                + " --protocol " + words[0] + options + " --seed " + report.seed() + " --threads " + report.threads()
                + " --json docs/quality/" + name + ".json";
    }
}

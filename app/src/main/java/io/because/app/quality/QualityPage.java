package io.because.app.quality;

import io.because.app.evaluation.EvaluationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page of all figures. Sampled and full figures stand in tables of their own, never in one column.
///
/// @param sections of the results, by file name
/// @param tuning evidence for recorded params
public record QualityPage(List<EvaluationSection> sections, TuningSection tuning) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String HEAD = """
            # Quality

            Written by `./because quality` from the JSON files in [quality/](quality), which `evaluate` and `tune` wrote; no
            figure is written by hand. `PATH` is where the data sets lie.

            - Recall@k is the number of hits over the number of the user's test items; NDCG@k has binary gain. Users without test
              items are skipped; ties count against the model.
            - 95 %: bootstrap over users. *Beside what it must beat*: the best simple model of the table, for a blend the best single
              one, for a variant the model that it is one of; the mean difference in the metric that the table is sorted by, and
              p of the Wilcoxon signed-rank test over users. The row where it is empty is the best simple model.
            - coverage: share of the catalogue that is shown to anybody; Gini: 0 when all items are shown alike, 1 when one is;
              novelty: mean -log2 of the share of users who have the item; long tail: share of the list that is not among the most
              popular fifth of the items; lift: by how much the list's mean popularity is above that of the user's
              history, 0 for equal, 1 for twice; miscalibration: divergence of the list's genres from those of the user's history.
            - *By history and popularity*: quarters of the test users, from few training interactions to many; quarters of the
              test items, from those that few others have to popular ones (*popularity* in older tables: quarters of the users
              by the mean of their test items).
            - *All tables together*: what is known of a data set and protocol on one page, whichever commit it was measured on;
              differences between rows of two tables are not paired.
            - Seconds and memory depend on what else the machine did; they are no benchmark.
            - *Published* figures are from the sources named at the end, not measured here.
            """;

    /// Reads all files of a folder and of `tuning` below it.
    ///
    /// @throws IllegalArgumentException when a file is not what `evaluate` or `tune` writes
    public static QualityPage read(Path folder) throws IOException {
        List<Published> published = Published.all();
        List<EvaluationSection> sections = new ArrayList<>();
        for (Map.Entry<String, String> file : json(folder).entrySet()) {
            sections.add(EvaluationSection.of(file.getKey(), parsed(file, folder, EvaluationReport::read), published));
        }
        Map<String, JsonNode> evidence = new TreeMap<>();
        Path tuning = folder.resolve("tuning");
        for (Map.Entry<String, String> file : json(tuning).entrySet()) {
            evidence.put(file.getKey(), parsed(file, tuning, JSON::readTree));
        }
        return new QualityPage(sections, new TuningSection(evidence));
    }

    private static <T> T parsed(Map.Entry<String, String> file, Path folder, Function<String, T> reader) {
        try {
            return reader.apply(file.getValue());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    folder.resolve(file.getKey() + ".json") + " is not what evaluate or tune writes: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    /// @return contents by name without `.json`, in order
    private static Map<String, String> json(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".json")).toList()) {
                    String name = file.getFileName().toString();
                    contents.put(name.substring(0, name.length() - ".json".length()), Files.readString(file));
                }
            }
        }
        return contents;
    }

    /// Charts by file name.
    public Map<String, String> charts() {
        Map<String, String> charts = new TreeMap<>();
        sections.stream()
                .filter(section -> !section.isRated())
                .forEach(section -> charts.put(section.name() + ".svg", section.chart()));
        return charts;
    }

    public String markdown() {
        return HEAD + "\n## The whole catalogue is ranked\n\n"
                + sections(section -> !section.isSampled() && !section.isRated())
                + "\n## A few candidates are ranked\n\nOnly to compare with papers that did so: a test item among a hundred"
                + " candidates is far easier to find than among all\nitems, so no figure here may be compared with one"
                + " above.\n\n" + sections(EvaluationSection::isSampled)
                + "\n## Ratings are predicted\n\nIn stars; a fifth of all ratings, drawn at random, was held out.\n\n"
                + sections(EvaluationSection::isRated)
                + "\n## Recorded params and their evidence\n\nSearched by `./because tune` on validation slices of the"
                + " training parts; no test row was looked at. The figures are of\nvalidation users who had no say in"
                + " choosing;\nwhere the best trial is no better than chance on them, the recorded params stay.\n\n"
                + tuning.markdown()
                + "\n## Published figures and their sources\n\nOn equal splits by equal protocols; none was measured"
                + " here.\n\n"
                + sections.stream()
                        .map(EvaluationSection::sources)
                        .filter(sources -> !sources.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    /// The tables by data set and protocol; several of one are told together first.
    private String sections(Predicate<EvaluationSection> kind) {
        return sections.stream()
                .filter(kind)
                .collect(Collectors.groupingBy(EvaluationSection::title, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(of -> Stream.concat(
                        of.size() > 1 ? Stream.of(EvaluationSection.together(of)) : Stream.of(),
                        of.stream().map(EvaluationSection::markdown)))
                .collect(Collectors.joining("\n"));
    }

    /// Writes the page beside the folder and the charts into it.
    public void write(Path folder) throws IOException {
        for (Map.Entry<String, String> chart : charts().entrySet()) {
            Files.writeString(folder.resolve(chart.getKey()), chart.getValue());
        }
        Files.writeString(folder.resolveSibling(folder.getFileName() + ".md"), markdown());
    }
}

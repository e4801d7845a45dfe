package io.because.app.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The evidence for recorded params on the page.
///
/// @param evidence what `tune --json` wrote, by file name without `.json`
record TuningSection(Map<String, JsonNode> evidence) {
    String markdown() {
        List<JsonNode> files = List.copyOf(evidence.values());
        if (files.isEmpty()) {
            return "";
        }
        return new MarkdownTable<JsonNode>()
                        .column("model", file -> file.at("/model").asString())
                        .column("data sets", TuningSection::datasets)
                        .column(
                                "trials",
                                file -> Integer.toString(file.at("/trials").size()))
                        .column("gain on others (95 %)", TuningSection::gain)
                        .column("verdict", file -> file.at("/outcome/verdict").asString())
                        .column("recorded", file -> "`" + params(file.at("/chosen")) + "`")
                        .of(files)
                + "\n"
                + files.stream()
                        .map(TuningSection::each)
                        .collect(Collectors.joining(
                                "\n",
                                "| model | data set | users | metric | before | best trial |"
                                        + " difference | p |\n|---|---|---:|---|---:|---:|---:|---:|\n",
                                "\n"));
    }

    private static String datasets(JsonNode file) {
        return file.at("/outcome/each")
                .valueStream()
                .map(one -> one.at("/dataset").asString())
                .collect(Collectors.joining(", "));
    }

    private static String gain(JsonNode file) {
        return percent(file.at("/outcome/gain")) + " (" + percent(file.at("/outcome/low")) + " to "
                + percent(file.at("/outcome/high")) + ")";
    }

    private static String percent(JsonNode share) {
        return Numbers.signed(100 * share.asDouble(), 2) + " %";
    }

    private static String params(JsonNode chosen) {
        return chosen.properties().stream()
                .map(value -> value.getKey() + "=" + value.getValue().toString().replace("\"", ""))
                .collect(Collectors.joining(" "));
    }

    /// One row a data set.
    private static String each(JsonNode file) {
        return file.at("/outcome/each")
                .valueStream()
                .map(one -> "| " + file.at("/model").asString() + " | "
                        + one.at("/dataset").asString() + " | "
                        + one.at("/users").asInt() + " | " + file.at("/metric").asString() + " | "
                        + Numbers.of(one.at("/defaults").asDouble(), 4) + " | "
                        + Numbers.of(one.at("/best").asDouble(), 4) + " | "
                        + Numbers.signed(one.at("/against/difference").asDouble(), 4) + " | "
                        + Numbers.p(one.at("/against/p").asDouble()) + " |")
                .collect(Collectors.joining("\n"));
    }
}

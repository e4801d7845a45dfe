package io.because.app;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// The named queries, for analysts.
@Command(
        name = "cypher",
        mixinStandardHelpOptions = true,
        description = "List, show and run the named queries.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CypherCommand.ListAll.class, CypherCommand.Show.class, CypherCommand.Run.class})
final class CypherCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Commands.out(spec).println("because cypher: say list, show NAME, or run NAME key=value ...");
        return 2;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All queries and what they answer.")
    static final class ListAll implements Callable<Integer> {
        @Option(names = "--all", description = "Also those that the service itself uses.")
        private boolean all;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            List<List<String>> rows = Cypher.names().stream()
                    .filter(name -> all || name.startsWith("analyst/"))
                    .map(Cypher::named)
                    .map(query -> List.of(
                            query.name(), String.join(", ", query.params().keySet()), query.purpose()))
                    .toList();
            Commands.terminal(spec).table(List.of("name", "params", "purpose"), rows);
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "The text of a query, with its header.")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "As `cypher list` prints it.")
        private String name = "";

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            Commands.out(spec).println(Cypher.named(name).text().stripTrailing());
            return 0;
        }
    }

    @Command(name = "run", mixinStandardHelpOptions = true, description = "Run a query and print its rows.")
    static final class Run implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME", description = "As `cypher list` prints it.")
        private String name = "";

        @Parameters(index = "1..*", paramLabel = "key=value", description = "One for each param of the query.")
        private Map<String, String> params = new LinkedHashMap<>();

        @Option(names = "--json", description = "One JSON object a line, for programs.")
        private boolean json;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Cypher query = Cypher.named(name);
            Map<String, Object> bound = query.bind(params);
            List<Row> rows;
            try (Store store = Store.open(Home.current())) {
                rows = store.graph().read(query, bound);
            }
            if (json) {
                JsonMapper mapper = new JsonMapper();
                rows.forEach(row -> Commands.out(spec).println(mapper.writeValueAsString(plain(row))));
            } else {
                print(rows);
            }
            return 0;
        }

        private void print(List<Row> rows) {
            Terminal terminal = Commands.terminal(spec);
            if (!rows.isEmpty()) {
                List<String> columns = List.copyOf(rows.getFirst().values().keySet());
                terminal.table(
                        columns,
                        rows.stream()
                                .map(row -> columns.stream()
                                        .map(column -> String.valueOf(row.orNull(column)))
                                        .toList())
                                .toList());
            }
            terminal.say(rows.size() == 1 ? "1 row" : rows.size() + " rows");
        }

        /// Times as ISO text; all else is JSON as it is.
        private static Map<String, Object> plain(Row row) {
            Map<String, Object> values = new LinkedHashMap<>(row.values());
            values.replaceAll(
                    (_, value) -> value instanceof java.time.temporal.TemporalAccessor ? value.toString() : value);
            return values;
        }
    }
}

package io.because.cypher;

import io.because.schema.Migrations;
import io.because.schema.SchemaRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the constraints and indexes of a store up to date, or refuses the store ({@link Migrations}).
public final class SchemaSetup {
    /// An index of a million entries is made in seconds; whoever waits longer waits for something that is broken.
    private static final int PATIENCE_SECONDS = 300;

    private SchemaSetup() {}

    /// Harmless when all is there. Returns when every index answers.
    ///
    /// @throws io.because.schema.SchemaMismatchException when the store is of another version, or not ours
    public static void prepare(Graph graph) {
        Row state = graph.read(Cypher.named("schema/version"), Map.of()).getFirst();
        List<SchemaRule> rules = Migrations.rulesFor(version(state), state.integer("nodes"));
        for (SchemaRule rule : rules) {
            graph.execute(Cypher.named("schema/" + rule.name()), Map.of());
        }
        graph.execute(Cypher.named("schema/await"), Map.of("seconds", PATIENCE_SECONDS));
        graph.write(work -> work.run(Cypher.named("schema/set-version"), Map.of("version", Migrations.CURRENT)));
    }

    /// The rules that the store lacks or that do not work yet, by name; empty when all is well.
    public static List<String> missing(Graph graph) {
        Set<String> online = graph.read(Cypher.named("schema/rules"), Map.of()).stream()
                .filter(row -> row.string("state").equals("ONLINE"))
                .map(row -> row.string("name"))
                .collect(Collectors.toSet());
        return SchemaRule.ALL.stream()
                .map(SchemaRule::name)
                .filter(name -> !online.contains(name))
                .toList();
    }

    private static @Nullable Integer version(Row state) {
        return state.orNull("version") == null ? null : (int) state.integer("version");
    }
}

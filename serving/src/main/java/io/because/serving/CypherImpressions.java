package io.because.serving;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.domain.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Impressions in Neo4j, as `SHOWN` relationships. Thread-safe.
public final class CypherImpressions implements ImpressionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Graph graph;
    private final Cypher query = Cypher.named("impressions/log");

    public CypherImpressions(Graph graph) {
        this.graph = graph;
    }

    @Override
    public void write(List<Impression> impressions) {
        var _ = graph.write(work -> work.run(query, Map.of("rows", rows(impressions))));
    }

    /// One row per slot.
    static List<Map<String, Object>> rows(List<Impression> impressions) {
        return impressions.stream()
                .flatMap(impression -> impression.shown().stream().map(slot -> row(impression, slot)))
                .toList();
    }

    private static Map<String, Object> row(Impression impression, Impression.Slot slot) {
        Impression.Made made = impression.made();
        Map<String, Object> row = new HashMap<>();
        row.put("userId", impression.user().value());
        row.put("impressionId", impression.id());
        row.put("itemId", slot.item().value());
        row.put("slot", slot.decision().slot());
        row.put("policy", slot.decision().policy());
        row.put("propensity", slot.decision().propensity());
        row.put("model", made.model());
        row.put("version", made.version());
        row.put("sampleRate", made.sampleRate());
        row.put("at", made.at().toEpochMilli());
        row.put("context", json(impression.context()));
        row.putAll(where(impression.context()));
        return row;
    }

    /// Absent is null to the query.
    private static Map<String, String> where(Context context) {
        Map<String, String> where = new HashMap<>(context.values());
        where.keySet().retainAll(List.of("device", "place"));
        return where;
    }

    private static String json(Context context) {
        Map<String, String> fields = context.sorted();
        if (context.now() != null) {
            fields.put("now", context.now().toString());
        }
        return JSON.writeValueAsString(fields);
    }
}

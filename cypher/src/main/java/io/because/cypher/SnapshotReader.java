package io.because.cypher;

import io.because.domain.ItemWords;
import io.because.domain.Progress;
import io.because.domain.Require;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.Blocks;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the whole graph into memory, by index. Indices follow the ids (numbers by size, then letters), genres their
/// names; who had an index before keeps it. What is not in the graph yet (similar items, tastes, friends ...) comes out
/// empty.
///
/// The parts are read by several transactions: an event committed meanwhile may be in or not. Who follows the live
/// events starts from a moment before the read; applying an event twice changes nothing. Edges to nodes that were
/// created meanwhile are left out.
public final class SnapshotReader {
    private final Graph graph;
    private final BatchedRead batched;

    /// @param threads connections used at once; more than there are cores only slows both sides down
    public SnapshotReader(Graph graph, int threads, Progress progress) {
        Require.positive("threads", threads);
        this.graph = graph;
        batched = new BatchedRead(graph, threads, progress);
    }

    public Snapshot read() {
        return read(Indices.NONE);
    }

    /// The same with users, items and genres in an order that exists already.
    public Snapshot read(Indices before) {
        ItemColumns itemColumns = new ItemColumns(genreNames(before.genres()));
        UserColumns userColumns = new UserColumns();
        List<Runnable> reads = List.of(
                () -> graph.stream(Cypher.named("snapshot/items"), Map.of(), itemColumns::take),
                () -> graph.stream(Cypher.named("snapshot/users"), Map.of(), userColumns::take));
        Blocks.run(
                reads.size(), 1, batched.threads(), (read, _) -> reads.get(read).run());
        Catalogue catalogue = itemColumns.catalogue(before.items());
        Snapshot.People people = userColumns.people(before.users());
        IdMap items = catalogue.ids();
        IdMap users = people.ids();
        Snapshot.Ties ties = new Snapshot.Ties(
                ties("snapshot/friends", users, users),
                likeMinded(users),
                ties("snapshot/tastes", users, catalogue.genreNames()),
                ties("snapshot/similar", items, items));
        return new Snapshot(catalogue, people, history(users, items), ties);
    }

    private IdMap genreNames(IdMap before) {
        List<String> names = graph.read(Cypher.named("snapshot/genres"), Map.of()).stream()
                .map(row -> row.string("id"))
                .toList();
        return IdMap.of(Indices.picked(names, Indices.order(names, before)));
    }

    /// Who is tied to whom by `LIKE_MINDED`, by user index.
    public Csr likeMinded(IdMap users) {
        return ties("snapshot/like-minded", users, users);
    }

    /// The vectors that a model wrote to the items, by item index; empty when it wrote none.
    ///
    /// @throws IllegalArgumentException when the schema has no place for vectors of this model
    public Optional<EmbeddingTable> itemEmbeddings(IdMap items, String model) {
        return embeddings("snapshot/item-embeddings", items, model);
    }

    /// The vectors that a model wrote to the users, by user index; empty when it wrote none.
    ///
    /// @throws IllegalArgumentException when the schema has no place for vectors of this model
    public Optional<EmbeddingTable> userEmbeddings(IdMap users, String model) {
        return embeddings("snapshot/user-embeddings", users, model);
    }

    /// What is said of each item, tags and description included, in one text.
    public List<String> documents(IdMap items) {
        String[] documents = new String[items.size()];
        Arrays.fill(documents, "");
        batched.read(
                "snapshot/item-words",
                items,
                Map.of(),
                (item, row) -> documents[item] = words(row).document());
        return List.of(documents);
    }

    private static ItemWords words(Row row) {
        List<String> names = row.list("tags");
        List<Number> weights = row.list("weights");
        Map<String, Double> tags = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            tags.put(names.get(k), weights.get(k).doubleValue());
        }
        return new ItemWords(row.string("title"), row.string("text"), row.list("genres"), tags);
    }

    private Snapshot.History history(IdMap users, IdMap items) {
        AdjacencyRows rows = new AdjacencyRows(users.size(), items);
        batched.read(
                "snapshot/history", users, Map.of("undated", Snapshot.History.UNDATED), rows::takeLeastRecentFirst);
        return new Snapshot.History(rows.matrix(), rows.times());
    }

    private Csr ties(String query, IdMap sources, IdMap targets) {
        AdjacencyRows rows = new AdjacencyRows(sources.size(), targets);
        batched.read(query, sources, Map.of(), rows::takeStrongestFirst);
        return rows.matrix();
    }

    private Optional<EmbeddingTable> embeddings(String query, IdMap ids, String model) {
        VectorRows rows = new VectorRows(model, ids);
        batched.read(query, ids, ModelVectors.of(model).params(), rows::take);
        return rows.table();
    }
}

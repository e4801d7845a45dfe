package io.because.app;

import io.because.cypher.Graph;
import io.because.cypher.SnapshotReader;
import io.because.domain.Progress;
import io.because.graph.EmbeddingTable;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import io.because.registry.StoredModel;
import io.because.serving.Part;
import io.because.serving.PartModel;
import io.because.serving.ServingState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts together what requests are answered from: the graph as it is in Neo4j now, and the champions of the registry.
final class ServingStates {
    private final Graph graph;
    private final ModelRegistry registry;

    ServingStates(Graph graph, ModelRegistry registry) {
        this.graph = graph;
        this.registry = registry;
    }

    /// @throws IllegalStateException when nothing was trained, or the models know another catalogue
    ServingState load(Progress progress) {
        SnapshotReader reader = new SnapshotReader(graph, Runtime.getRuntime().availableProcessors(), progress);
        Snapshot snapshot = reader.read();
        @Nullable
        EmbeddingTable vectors =
                reader.itemEmbeddings(snapshot.catalogue().ids(), "fastrp").orElse(null);
        return new ServingState(new LiveGraph(snapshot), parts(snapshot), vectors);
    }

    /// What would be served now; changes when a version is promoted.
    String champions() {
        return registry.list().cards().stream()
                .filter(card -> card.stage() == io.because.registry.Stage.CHAMPION)
                .map(card -> card.name() + "@" + card.version())
                .collect(Collectors.joining(","));
    }

    private List<Part> parts(Snapshot snapshot) {
        ModelCard blendCard = registry.champion(Blend.NAME)
                .orElseThrow(() -> new IllegalStateException("nothing is trained yet; run `./because train`"));
        Blend blend =
                Blend.restore(registry.load(Blend.NAME, blendCard.version()).arrays());
        List<Part> parts = new ArrayList<>();
        for (ModelType type : ModelTypes.all()) {
            registry.champion(type.name()).ifPresent(card -> {
                if (blend.weight(type.name()) > 0) {
                    parts.add(part(type, registry.load(card.name(), card.version()), blend, snapshot));
                }
            });
        }
        return parts;
    }

    private static Part part(ModelType type, StoredModel stored, Blend blend, Snapshot snapshot) {
        ModelCard card = stored.card();
        String catalogue = Fingerprint.of(snapshot.catalogue());
        if (!card.origin().dataFingerprint().startsWith(catalogue)) {
            throw new IllegalStateException("model " + card.name() + " " + card.version()
                    + " was fitted on another catalogue than the graph holds now; run `./because train`");
        }
        PartModel model = new PartModel(
                ModelTypes.part(type),
                card.name(),
                Integer.toString(card.version()),
                blend.weight(type.name()),
                card.createdAt());
        return new Part(model, restored(type, stored));
    }

    private static Ranker restored(ModelType type, StoredModel stored) {
        try {
            return type.restore(stored.arrays());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "model " + stored.card().name() + " " + stored.card().version()
                            + " was stored by another version of this program (" + e.getMessage()
                            + "); run `./because train`",
                    e);
        }
    }
}

package io.because.app;

import io.because.cypher.Graph;
import io.because.cypher.SnapshotReader;
import io.because.domain.Progress;
import io.because.graph.EmbeddingTable;
import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.LongTail;
import io.because.model.ModelType;
import io.because.model.UserWeights;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import io.because.registry.Stage;
import io.because.registry.StoredModel;
import io.because.serving.ItemIndexes;
import io.because.serving.Part;
import io.because.serving.PartModel;
import io.because.serving.ServingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts together what requests are answered from: the graph as it is in Neo4j now, and the champions of
/// the registry.
final class ServingStates {
    private static final Logger LOG = LoggerFactory.getLogger(ServingStates.class);

    private final Graph graph;
    private final ModelRegistry registry;
    private final KeptGraph kept;
    private final ItemIndexes indexes = new ItemIndexes();

    ServingStates(Graph graph, ModelRegistry registry, KeptGraph kept) {
        this.graph = graph;
        this.registry = registry;
        this.kept = kept;
    }

    /// The graph as it was read last, without asking the database; nothing when there is no such file,
    /// or the champions know another catalogue. Similar items come from their edges.
    Optional<ServingState> loadKept() {
        try {
            return kept.last()
                    .map(snapshot ->
                            new ServingState(new LiveGraph(snapshot), parts(snapshot), null, tail(snapshot), indexes));
        } catch (StaleModelException e) {
            LOG.info("the graph is read from the database: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// The graph as it is in the database now, which is kept for {@link #loadKept}.
    ///
    /// @throws IllegalStateException when nothing was trained
    /// @throws StaleModelException when the models know another catalogue, or other users; nothing is kept then
    ServingState load(Progress progress) {
        SnapshotReader reader = new SnapshotReader(graph, Runtime.getRuntime().availableProcessors(), progress);
        Snapshot snapshot = kept.read(reader);
        @Nullable
        EmbeddingTable vectors =
                reader.itemEmbeddings(snapshot.catalogue().ids(), "fastrp").orElse(null);
        ServingState state =
                new ServingState(new LiveGraph(snapshot), parts(snapshot), vectors, tail(snapshot), indexes);
        kept.keep(snapshot);
        return state;
    }

    /// What would be served now; changes when a version is promoted.
    String champions() {
        return registry.list().cards().stream()
                .filter(card -> card.stage() == Stage.CHAMPION)
                .map(card -> card.name() + "@" + card.version())
                .collect(Collectors.joining(","));
    }

    /// Nothing when it was worked out on another catalogue: its items would be others.
    private @Nullable LongTail tail(Snapshot snapshot) {
        return registry.champion(Training.LONG_TAIL)
                .filter(card -> Fingerprint.hasCatalogue(card.origin().dataFingerprint(), snapshot.catalogue()))
                .map(card -> LongTail.restore(
                        registry.load(card.name(), card.version()).arrays()))
                .orElse(null);
    }

    private List<Part> parts(Snapshot snapshot) {
        ModelCard blendCard = registry.champion(Blend.NAME)
                .orElseThrow(() -> new IllegalStateException("nothing is trained yet; run `./because train`"));
        StoredModel stored = registry.load(Blend.NAME, blendCard.version());
        Blend blend = restored(stored, () -> Blend.restore(stored.arrays(), snapshot.userIds()));
        List<Part> parts = new ArrayList<>();
        for (String name : ModelTypes.inOrder(blend.models())) {
            registry.champion(name)
                    .map(card -> registry.load(card.name(), card.version()))
                    .ifPresent(model -> parts.add(part(model, blend, snapshot)));
        }
        return parts;
    }

    private static Part part(StoredModel stored, Blend blend, Snapshot snapshot) {
        ModelCard card = stored.card();
        ModelCard.Origin origin = card.origin();
        if (!Fingerprint.hasCatalogue(origin.dataFingerprint(), snapshot.catalogue())) {
            throw new StaleModelException(card, "another catalogue");
        }
        ModelType type = restored(stored, () -> ModelTypes.stored(card.name(), origin.params()));
        if (ModelTypes.knowsUsers(type) && !Fingerprint.hasUsers(origin.dataFingerprint(), snapshot.userIds())) {
            throw new StaleModelException(card, "other users");
        }
        UserWeights weights = blend.weights(card.name());
        PartModel model = new PartModel(
                ModelTypes.part(type), card.name(), Integer.toString(card.version()), weights.mean(), card.createdAt());
        return new Part(model, restored(stored, () -> type.restore(stored.arrays(), snapshot)), weights);
    }

    private static <T> T restored(StoredModel stored, Supplier<T> restore) {
        try {
            return restore.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "model " + stored.card().name() + " " + stored.card().version()
                            + " was stored by another version of this program (" + e.getMessage()
                            + "); run `./because train`",
                    e);
        }
    }
}

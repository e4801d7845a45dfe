package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.cypher.Graph;
import io.because.domain.Progress;
import io.because.gnn.LightGcnParams;
import io.because.gnn.WriteBack.Recommended;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import io.because.registry.SnapshotFolder;
import io.because.serving.Part;
import io.because.serving.ServingState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks trained with params of their own, stored, and served while the database is away.
class ServedNetworksTest {
    private static final Snapshot WORLD = RandomWorld.of(1);
    private static final String NETWORKS = "two-tower:dimension=8:training.epochs=2:leastSteps=5,"
            + "ncf:factors=4:layers=[8]:training.epochs=2:leastSteps=5,"
            + "deepfm:dimension=4:layers=[6]:training.training.epochs=1,"
            + "ranker:members=[itemknn,gfcf]:network.layers=[5]:network.training.epochs=2,"
            + "lightgcn:dimension=12:layers=[0,1]:training.epochs=2";

    @TempDir
    private Path folder;

    @Test
    void everyNetworkAnswersAsItWasFitted() {
        ModelRegistry registry = new ModelRegistry(folder.resolve("models"), Clock.systemUTC());
        KeptGraph kept = new KeptGraph(new SnapshotFolder(folder.resolve("snapshot")));
        kept.keep(WORLD);
        try (Graph away = Graph.at(URI.create("bolt://127.0.0.1:1"), "neo4j", "none")) {
            Map<String, Ranker> fitted = fit(ModelTypes.trainable(NETWORKS, away, WORLD, registry), registry);
            ServingState state =
                    new ServingStates(away, registry, kept).loadKept().orElseThrow();
            assertThat(state.parts())
                    .extracting(part -> part.model().model())
                    .containsExactly("lightgcn", "deepfm", "ncf", "ranker", "two-tower");
            for (Part part : state.parts()) {
                for (int user = 0; user < WORLD.users(); user++) {
                    Profile profile = Profile.of(WORLD, user);
                    assertThat(scores(part.ranker(), profile))
                            .as("%s for user %d", part.model().model(), user)
                            .isEqualTo(scores(
                                    Objects.requireNonNull(
                                            fitted.get(part.model().model())),
                                    profile));
                }
            }
            try (Stream<Recommended> lists = new BatchScoring(Clock.systemUTC(), 2).rows(state)) {
                assertThat(lists).hasSize(10 * RandomWorld.USERS);
            }
        }
    }

    @Test
    void aPartThatIsNotTrainedAnewIsWeighedWithTheParamsItIsServedWith() {
        ModelRegistry registry = new ModelRegistry(folder, Clock.systemUTC());
        assertThat(parts(registry)).as("never trained, so not served").containsExactly("ials");
        LightGcnParams own = ParamWords.with(LightGcnParams.DEFAULT, "dimension=12");
        store(registry, "lightgcn", new NamedArrays(), ParamWords.of(own));
        assertThat(lightGcn(registry)).isEqualTo(own);
        store(registry, "lightgcn", new NamedArrays(), Map.of("breadth", "12"));
        assertThat(lightGcn(registry)).as("of another version").isEqualTo(LightGcnParams.DEFAULT);
    }

    private static List<String> parts(ModelRegistry registry) {
        return beside(registry).stream().map(ModelType::name).toList();
    }

    private static List<ModelType> beside(ModelRegistry registry) {
        return ModelTypes.parts(List.of(ModelTypes.find("ials").orElseThrow()), registry);
    }

    private static Record lightGcn(ModelRegistry registry) {
        return beside(registry).stream()
                .filter(type -> type.name().equals("lightgcn"))
                .findFirst()
                .orElseThrow()
                .params();
    }

    private static Map<String, Ranker> fit(List<ModelType> types, ModelRegistry registry) {
        NamedArrays blend = new NamedArrays()
                .put("groups", new int[WORLD.users()])
                .put("strangers", new int[] {0})
                .putTexts("users", WORLD.userIds().ids());
        Map<String, Ranker> fitted = new LinkedHashMap<>();
        for (ModelType type : types) {
            Ranker ranker = type.fit(TrainingData.of(WORLD), new ModelType.Fit(1, 1, Progress.SILENT));
            fitted.put(type.name(), ranker);
            blend.put("weights/" + type.name(), new float[] {1});
            store(registry, type.name(), ranker.arrays(), ParamWords.of(type.params()));
        }
        store(registry, Blend.NAME, blend, Map.of());
        return fitted;
    }

    private static void store(ModelRegistry registry, String name, NamedArrays arrays, Map<String, String> params) {
        ModelCard card = registry.register(
                name,
                arrays,
                new ModelCard.Origin(Map.copyOf(params), 1, Fingerprint.of(WORLD), "test"),
                ModelCard.Evaluation.NONE);
        registry.promote(card.name(), card.version());
    }

    private static float[] scores(Ranker ranker, Profile profile) {
        float[] scores = new float[WORLD.items()];
        ranker.score(profile, WORLD, scores);
        return scores;
    }
}

package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.collaborative.Collaborative;
import io.because.collaborative.IalsParams;
import io.because.collaborative.PopularityParams;
import io.because.deep.Embeddings;
import io.because.deep.Embeddings.Vectors;
import io.because.deep.FedParams;
import io.because.domain.Progress;
import io.because.gnn.FastRpParams;
import io.because.gnn.Graphs;
import io.because.graph.Snapshot;
import io.because.linear.VectorMath;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FedModelsTest {
    private static final ModelType IALS = Collaborative.ials(IalsParams.DEFAULT);
    private static final TrainingData DATA = TrainingData.of(RandomWorld.of(1));
    private static final ModelType.Fit FIT = new ModelType.Fit(1, 1, Progress.SILENT);

    @Test
    void anyModelWithVectorsFeedsTheDeepOnesByName() {
        assertThat(ModelTypes.measured("ncf-ials, dot-fastrp-frozen,two-tower-lightgcn,neumf-gcn,wide-deep-lightgcn,"
                        + "dcn-graphsage,deepfm-fastrp-frozen"))
                .extracting(ModelType::name)
                .containsExactly(
                        "ncf-ials",
                        "dot-fastrp-frozen",
                        "two-tower-lightgcn",
                        "neumf-gcn",
                        "wide-deep-lightgcn",
                        "dcn-graphsage",
                        "deepfm-fastrp-frozen");
        assertThat(Rivals.without("deepfm-fastrp-frozen")).isEqualTo("deepfm");
        assertThat(Rivals.without("deepfm")).isEqualTo("deepfm-ids");
        assertThat(Rivals.without("deepfm-ids")).isNull();
        ModelTypes.requireTrainable("two-tower-graphsage");
        for (String wrong : new String[] {"ncf-nothing", "slim-lightgcn", "dot-"}) {
            assertThatThrownBy(() -> ModelTypes.measured(wrong))
                    .hasMessageStartingWith("no model `" + wrong + "`; say all, or some of popularity,");
        }
    }

    @Test
    void aFedModelCanHaveParamsOfItsOwn() {
        ModelType own = ModelTypes.measured("ncf-ials:negatives=7").getFirst();
        assertThat(own.name()).isEqualTo("ncf-ials:negatives=7");
        assertThat(own.params())
                .hasFieldOrPropertyWithValue("negatives", 7)
                .hasFieldOrPropertyWithValue("fed", new FedParams("ials", false));
    }

    @Test
    void productsOfTheVectorsAreTheModelsScores() {
        Vectors vectors = new FittedVectors(_ -> IALS).of("ials", DATA, FIT);
        Ranker alone = IALS.fit(DATA, FIT);
        for (int user = 0; user < DATA.users(); user++) {
            float[] scores = new float[DATA.items()];
            alone.score(Profile.of(RandomWorld.of(1), user), RandomWorld.of(1), scores);
            for (int item = 0; item < scores.length; item++) {
                float product = VectorMath.dot(
                        vectors.users().values(),
                        vectors.users().at(user),
                        vectors.items().values(),
                        vectors.items().at(item),
                        vectors.items().dimension());
                assertThat(product).isCloseTo(scores[item], org.assertj.core.api.Assertions.within(1e-4f));
            }
        }
    }

    @Test
    void whatWasFittedLastIsKeptAsLongAsTheDataIsTheSame() {
        FittedVectors fitted = new FittedVectors(_ -> Graphs.fastRp(FastRpParams.DEFAULT));
        Vectors first = fitted.of("fastrp", DATA, FIT);
        assertThat(fitted.of("fastrp", DATA, FIT)).isSameAs(first);
        TrainingData other = TrainingData.of(RandomWorld.of(2));
        assertThat(fitted.of("fastrp", other, FIT).items().rows()).isEqualTo(other.items());
        assertThat(fitted.of("fastrp", DATA, FIT)).isNotSameAs(first);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aChampionFeedsWhatIsFittedOnItsDataAndNothingElse(ModelType source, @TempDir Path folder) {
        String name = source.name();
        ModelRegistry registry = new ModelRegistry(folder, Clock.systemUTC());
        Snapshot world = RandomWorld.of(1);
        var origin = new ModelCard.Origin(Map.of(), 1, Fingerprint.of(world), "commit");
        ModelCard card = registry.register(name, source.fit(DATA, FIT).arrays(), origin, ModelCard.Evaluation.NONE);
        registry.promote(name, card.version());
        RegisteredVectors vectors = new RegisteredVectors(registry, world, Embeddings.NONE);
        Vectors fitted = new FittedVectors(_ -> source).of(name, DATA, FIT);
        assertThat(vectors.of(name, DATA, FIT).items().values())
                .isEqualTo(fitted.items().values());
        assertThat(vectors.of(name, DATA, FIT).users().values())
                .isEqualTo(fitted.users().values());
        TrainingData other = TrainingData.of(RandomWorld.of(2));
        assertThatThrownBy(() -> vectors.of(name, other, FIT)).hasMessage("no vectors of " + name + " here");
        assertThatThrownBy(() -> vectors.of("svd", DATA, FIT)).hasMessage("no vectors of svd here");
    }

    static Stream<ModelType> sources() {
        return Stream.of(IALS, Graphs.fastRp(FastRpParams.DEFAULT));
    }

    @Test
    void aModelWithoutVectorsIsRefused() {
        FittedVectors fitted = new FittedVectors(_ -> Collaborative.popularity(PopularityParams.DEFAULT));
        assertThatThrownBy(() -> fitted.of("popularity", DATA, FIT))
                .hasMessage("model popularity has no vectors to feed others with");
    }

    @Test
    void aBlendMustBeatEverySingleModelAndAnyOtherTheSimpleOnes() {
        assertThat(Rivals.mustBeat("ensemble", "lightgcn")).isTrue();
        assertThat(Rivals.mustBeat("default", "ensemble")).isFalse();
        assertThat(Rivals.mustBeat("default", "default:longTail=false")).isFalse();
        assertThat(Rivals.mustBeat("default:longTail=false", "lightgcn")).isTrue();
        assertThat(Rivals.mustBeat("lightgcn", "ease")).isTrue();
        assertThat(Rivals.mustBeat("lightgcn", "bspm")).isFalse();
    }
}

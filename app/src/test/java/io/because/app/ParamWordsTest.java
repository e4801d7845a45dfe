package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.Similarity;
import io.because.gnn.FastRpParams;
import io.because.gnn.GraphSageParams;
import io.because.gnn.LightGcnParams;
import io.because.gnn.Loss;
import io.because.model.ModelType;
import io.because.registry.ModelCard;
import io.because.registry.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamWordsTest {
    @Test
    void oneParamIsReplacedAndTheOthersStay() {
        LightGcnParams params = ParamWords.with(LightGcnParams.DEFAULT, "edges.friends=0.5");
        assertThat(params.edges().friends()).isEqualTo(0.5);
        assertThat(params.edges().similar())
                .isEqualTo(LightGcnParams.DEFAULT.edges().similar());
        assertThat(params.training()).isEqualTo(LightGcnParams.DEFAULT.training());
        assertThat(params.dimension()).isEqualTo(LightGcnParams.DEFAULT.dimension());
    }

    @Test
    void wordsListsAndRecordsAreRead() {
        assertThat(ParamWords.with(ItemKnnParams.DEFAULT, "similarity=bm25").similarity())
                .isEqualTo(Similarity.BM25);
        assertThat(ParamWords.with(LightGcnParams.DEFAULT, "layers=[0, 0.5,.5]").layers())
                .containsExactly(0.0, 0.5, 0.5);
        assertThat(ParamWords.with(LightGcnParams.DEFAULT, "training.loss=softmax(4096,true,0.1)")
                        .training()
                        .loss())
                .isEqualTo(new Loss.Softmax(4096, true, 0.1));
        assertThat(ParamWords.with(GraphSageParams.DEFAULT, "sampling=sampling(3,4,5)")
                        .sampling())
                .isEqualTo(new GraphSageParams.Sampling(3, 4, 5));
        assertThat(ParamWords.with(FastRpParams.DEFAULT, "friends=true").friends())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dimensions=64|there is no `dimensions`, only dimension, layers, edges.friends, edges.similar, ",
                "edges.friend=1|there is no `friend`, only friends, similar, halfLife",
                "dimension|must be param=value",
                "dimension=many|`many` is no int",
                "dimension=0|dimension",
                "dimension.x=1|`dimension` has nothing in it",
                "training.loss=hinge|`hinge` is none of [Bpr(), Softmax(others,byPopularity,temperature), Contrastive",
                "training.loss=softmax(1)|`softmax(1)` must be as in Softmax(others,byPopularity,temperature)",
            })
    void whatCannotBeIsRefusedWithWhatCan(String setting, String reason) {
        assertThatThrownBy(() -> ParamWords.with(LightGcnParams.DEFAULT, setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting.substring(0, 3))
                .hasMessageContaining(reason);
    }

    @Test
    void aVariantIsNamedAsItWasAskedForAndMeasuredBesideItsModel() {
        List<ModelType> types = ModelTypes.measured("itemknn,lightgcn:layers=[1,0]:edges.friends=2, popularity");
        assertThat(types)
                .extracting(ModelType::name)
                .containsExactly("itemknn", "lightgcn:layers=[1,0]:edges.friends=2", "popularity");
        assertThat(types.get(1).params())
                .isEqualTo(ParamWords.with(ParamWords.with(LightGcnParams.DEFAULT, "layers=[1,0]"), "edges.friends=2"));
        assertThat(Rivals.without("lightgcn:layers=[1,0]:edges.friends=2")).isEqualTo("lightgcn");
        assertThatThrownBy(() -> ModelTypes.measured("lightgn:dimension=3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no model `lightgn`");
    }

    @Test
    void whatIsStoredComesBackWithTheParamsOfItsFit() {
        List<ModelType> stored = ModelTypes.every().stream()
                .filter(type -> !type.name().equals("ensemble") && !type.name().equals("default"))
                .toList();
        assertThat(stored).hasSizeGreaterThan(30).allSatisfy(ParamWordsTest::assertComesBack);
        SearchSpaces.all().forEach(space -> {
            for (double place : new double[] {0.1, 0.5, 0.9}) {
                assertComesBack(space.at(place));
            }
        });
    }

    private static void assertComesBack(ModelType type) {
        Map<String, String> words = ParamWords.of(type.params());
        assertThat(ModelTypes.stored(type.name(), Map.copyOf(words)).params()).isEqualTo(type.params());
    }

    @Test
    void paramsInWordsAreThoseOfTheRecordAndMakeItAgain() {
        ModelType own = ModelTypes.measured("two-tower-lightgcn-frozen:dimension=16:training.optimiser=sgd()")
                .getFirst();
        Map<String, String> words = ParamWords.of(own.params());
        assertThat(words)
                .containsEntry("dimension", "16")
                .containsEntry("training.optimiser", "Sgd()")
                .containsEntry("fed.model", "lightgcn")
                .containsEntry("fed.frozen", "true");
        assertThat(ModelTypes.stored("two-tower-lightgcn-frozen", Map.copyOf(words))
                        .params())
                .isEqualTo(own.params());
        assertThat(ParamWords.of(ModelTypes.find("two-tower").orElseThrow().params()))
                .doesNotContainKey("fed.model");
    }

    @Test
    void theListOfModelsTellsWhatOneWasFittedWithInsteadOfTheRecordedParams() {
        Record own = ModelTypes.measured("lightgcn:layers=[0,1]:edges.friends=2")
                .getFirst()
                .params();
        assertThat(ModelsCommand.ownParams(card("lightgcn", ParamWords.of(own))))
                .isEqualTo("layers=[0.0,1.0]:edges.friends=2.0");
        assertThat(ModelsCommand.ownParams(card("lightgcn", ParamWords.of(LightGcnParams.DEFAULT))))
                .isEmpty();
        assertThat(ModelsCommand.ownParams(card("blend", Map.of()))).isEmpty();
    }

    private static ModelCard card(String name, Map<String, String> params) {
        return new ModelCard(
                name,
                1,
                Stage.CHAMPION,
                new ModelCard.Origin(Map.copyOf(params), 1, "data", "code"),
                ModelCard.Evaluation.NONE,
                Instant.EPOCH,
                Instant.EPOCH,
                new ModelCard.FileSeal(1, ""));
    }

    @Test
    void whatChangesParamsIsSaidInWords() {
        List<String> settings = List.of("layers=[0.5, 0.5]", "edges.friends=2.0", "training.loss=Softmax(9,true,0.1)");
        LightGcnParams own = ParamWords.with(LightGcnParams.DEFAULT, settings);
        List<String> changed = ParamWords.changed(LightGcnParams.DEFAULT, own);
        assertThat(changed)
                .containsExactly("layers=[0.5,0.5]", "edges.friends=2.0", "training.loss=Softmax(9,true,0.1)");
        assertThat(ParamWords.with(LightGcnParams.DEFAULT, changed)).isEqualTo(own);
        assertThat(ParamWords.changed(own, own)).isEmpty();
    }

    @Test
    void cardsOfBeforeHaveTheParamsOfToday() {
        assertThat(ModelTypes.stored("lightgcn", Map.of("dimension", 16, "edges", Map.of("friends", 2)))
                        .params())
                .isEqualTo(LightGcnParams.DEFAULT);
    }

    @Test
    void aWrongWordIsRefusedBeforeTraining() {
        ModelTypes.requireTrainable("lightgcn:layers=[0,1],graphsage-gds:training.epochs=3");
        assertThatThrownBy(() -> ModelTypes.requireTrainable("lightgcn:layer=2"))
                .hasMessageStartingWith("lightgcn: `layer=2`: there is no `layer`, only dimension, layers");
        assertThatThrownBy(() -> ModelTypes.requireTrainable("graphsage-gds:training.epoch=2"))
                .hasMessageContaining("there is no `epoch`");
        assertThatThrownBy(() -> ModelTypes.requireTrainable("ials:dimension=8,ials:dimension=16"))
                .hasMessage("`ials` is asked for twice");
        assertThatThrownBy(() -> ModelTypes.requireTrainable("deepfm:training.features=false,deepfm-ids"))
                .hasMessage("`deepfm-ids` is asked for twice");
        for (String nothing : List.of("", "ials,,mf")) {
            assertThatThrownBy(() -> ModelTypes.requireTrainable(nothing)).hasMessageStartingWith("no model ``; say");
        }
        assertThatThrownBy(() -> ModelTypes.measured("")).hasMessageStartingWith("no model ``; say");
        assertThatThrownBy(() -> ModelTypes.requireTrainable("ensemble"))
                .hasMessageStartingWith("no model `ensemble`; say all, or some of ")
                .hasMessageEndingWith(",graphsage-gds");
    }
}

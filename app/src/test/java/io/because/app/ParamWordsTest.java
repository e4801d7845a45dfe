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
import java.util.List;
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
        assertThat(ModelTypes.without("lightgcn:layers=[1,0]:edges.friends=2")).isEqualTo("lightgcn");
        assertThatThrownBy(() -> ModelTypes.measured("lightgn:dimension=3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no model `lightgn`");
    }
}

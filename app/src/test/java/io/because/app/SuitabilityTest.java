package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.collaborative.Collaborative;
import io.because.collaborative.SequentialRulesParams;
import io.because.collaborative.TfIdfParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.ModelType;
import io.because.model.Question;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuitabilityTest {
    private static final ModelType WORDS = Collaborative.tfIdf(TfIdfParams.DEFAULT);
    private static final ModelType LIGHT_GCN = Graphs.lightGcn(LightGcnParams.DEFAULT);

    private static TrainingData data(int items) {
        Csr one = new CsrBuilder().add(0, 0, 1).build(1, items);
        return new TrainingData(one, new long[1], Csr.empty(1, 1), Csr.empty(items, 0));
    }

    private static boolean suits(TrainingData data) {
        return Suitability.suits(WORDS, data, Question.NEXT);
    }

    @Test
    void wordsJoinWhereSomeItemsShareOne() {
        assertThat(suits(data(2))).isFalse();
        assertThat(suits(data(2).withDocuments(List.of("17", "i 18")))).isFalse();
        assertThat(suits(data(2).withDocuments(List.of("Alien alien", "Aliens"))))
                .isFalse();
        assertThat(suits(data(2).withDocuments(List.of("Alien (1979)", "Drama: ALIEN"))))
                .isTrue();
    }

    @Test
    void rulesOfWhatFollowsJoinWhereThereIsAnOrderInTime() {
        ModelType rules = Collaborative.sequentialRules(SequentialRulesParams.DEFAULT);
        Csr two = new CsrBuilder().add(0, 0, 1).add(0, 1, 1).build(1, 2);
        TrainingData undated = new TrainingData(two, new long[2], Csr.empty(1, 1), Csr.empty(2, 0));
        assertThat(Suitability.suits(rules, undated, Question.NEXT)).isFalse();
        assertThat(Suitability.suits(rules, undated, Question.ONE_NEXT)).isTrue();
        assertThat(Suitability.suits(rules, undated.withInteractions(two, new long[] {5, 6}), Question.NEXT))
                .isTrue();
    }

    @Test
    void lightGcnJoinsWhereUsersKnowLittleOfTheCatalogue() {
        assertThat(Suitability.joins(LIGHT_GCN, data(49), Question.NEXT)).isFalse();
        assertThat(Suitability.joins(LIGHT_GCN, data(50), Question.NEXT)).isTrue();
        assertThat(Suitability.suits(LIGHT_GCN, data(49), Question.NEXT)).isTrue();
    }
}

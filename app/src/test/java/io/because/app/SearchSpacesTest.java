package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.app.tuning.SearchSpace;
import io.because.model.ModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchSpacesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path EVIDENCE = Path.of("../docs/quality/tuning");

    static Stream<SearchSpace> spaces() {
        return SearchSpaces.all().stream();
    }

    static Stream<Path> evidence() throws IOException {
        try (Stream<Path> files = Files.list(EVIDENCE)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    /// The params records refuse what makes no sense.
    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void everyCornerOfASpaceIsAModelOfItsName(SearchSpace space) {
        for (double place : new double[] {0, 0.3, 0.5, 0.9, 1}) {
            assertThat(space.at(place).name()).isEqualTo(space.defaults().name());
        }
    }

    /// BSPM's are several filters among which the fit chooses, its space has one.
    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void theRecordedDefaultsLieInTheSpace(SearchSpace space) {
        assertThat(space.holdsItsDefaults()).isEqualTo(!space.defaults().name().equals("bspm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dot-lightgcn", "ncf-ials", "neumf-gcn", "two-tower-fastrp-frozen", "wide-deep-lightgcn"})
    void aFedModelHasTheSpaceOfItsOwnKindAndStaysFed(String model) {
        SearchSpace space = SearchSpaces.of(model);
        everyCornerOfASpaceIsAModelOfItsName(space);
        theRecordedDefaultsLieInTheSpace(space);
        assertThat(space.defaults().name()).isEqualTo(model);
    }

    /// What blends and what is never searched: their members are.
    @Test
    void everyOtherModelHasASpace() {
        assertThat(ModelTypes.every()).extracting(ModelType::name).allSatisfy(name -> {
            if (!List.of("ensemble", "default").contains(name)) {
                assertThat(SearchSpaces.of(name).defaults().name()).isEqualTo(name);
            }
        });
    }

    @Test
    void aModelWithoutASpaceIsNamedWithThoseThatHaveOne() {
        assertThatThrownBy(() -> SearchSpaces.of("itemnn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nothing to tune in `itemnn`; say one of itemknn, userknn, ");
    }

    /// Evidence and defaults cannot drift apart.
    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("evidence")
    void theRecordedDefaultsAreWhatTheirEvidenceChose(Path file) {
        JsonNode evidence = JSON.readTree(file);
        String model = evidence.at("/model").asString();
        assertThat(file.getFileName()).hasToString(model + ".json");
        Record params = ModelTypes.find(model).orElseThrow().params();
        assertThat(JSON.readTree(JSON.writeValueAsString(params))).isEqualTo(evidence.at("/chosen"));
        assertThat(List.of(evidence.at("/defaults"), evidence.at("/best"))).contains(evidence.at("/chosen"));
    }
}

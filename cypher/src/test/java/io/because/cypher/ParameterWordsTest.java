package io.because.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterWordsTest {
    private static @Nullable Object bound(String type, String word) {
        return query(type).bind(Map.of("p", word)).get("p");
    }

    private static Cypher query(String type) {
        return new Cypher("a/b", "", Map.of("p", type), "", "", "RETURN $p");
    }

    @Test
    void wordsBecomeValuesOfTheAnnouncedTypes() {
        assertThat(bound("STRING", "10")).isEqualTo("10");
        assertThat(bound("INTEGER (at most 100)", "10")).isEqualTo(10L);
        assertThat(bound("FLOAT", "0.5")).isEqualTo(0.5);
        assertThat(bound("BOOLEAN", "false")).isEqualTo(false);
        assertThat(bound("ZONED DATETIME", "2026-08-01T20:15:00Z"))
                .isEqualTo(ZonedDateTime.of(2026, 8, 1, 20, 15, 0, 0, ZoneOffset.UTC));
        assertThat(bound("LIST<STRING> (one per edge)", "a, b")).isEqualTo(List.of("a", "b"));
        assertThat(bound("LIST<INTEGER>", "")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,ten",
        "INTEGER,1.5",
        "FLOAT,half",
        "BOOLEAN,yes",
        "ZONED DATETIME,yesterday",
        "ZONED DATETIME,2026-08-01T20:15",
        "LIST<INTEGER>,a"
    })
    void aWordOfAnotherTypeIsRefused(String type, String word) {
        assertThatThrownBy(() -> bound(type, word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("param p of query a/b must be " + type + ", was `" + word + "`");
    }

    @Test
    void anUnknownParamIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> query("STRING").bind(Map.of("p", "x", "q", "y")))
                .hasMessage("query a/b has no param q; its params are p");
    }

    @Test
    void aMissingParamIsRefused() {
        assertThatThrownBy(() -> query("STRING").bind(Map.of())).hasMessage("query a/b needs p=..., of type STRING");
    }

    @Test
    void aParamThatNoWordCanGiveIsRefused() {
        assertThatThrownBy(() -> bound("LIST<MAP {id STRING}>", "x"))
                .hasMessage("param p of query a/b is LIST<MAP {id STRING}>, which cannot be written as one word;"
                        + " call the query from a program");
    }
}

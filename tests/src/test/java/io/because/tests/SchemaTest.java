package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.cypher.QueryRefusedException;
import io.because.cypher.Row;
import io.because.cypher.SchemaSetup;
import io.because.schema.Migrations;
import io.because.schema.SchemaMismatchException;
import io.because.schema.SchemaRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    @BeforeEach
    void nothing() {
        TestDatabase.wipeAll();
    }

    @Test
    void anEmptyStoreGetsEveryRuleAndTheVersion() {
        SchemaSetup.prepare(TestDatabase.graph());
        assertThat(SchemaSetup.missing(TestDatabase.graph())).isEmpty();
        assertThat(versions()).containsExactly((long) Migrations.CURRENT);
    }

    @Test
    void everyRuleIsOnWhatTheListSays() {
        SchemaSetup.prepare(TestDatabase.graph());
        for (SchemaRule rule : SchemaRule.ALL) {
            Row index = TestDatabase.run(
                            "SHOW INDEXES YIELD name, labelsOrTypes, properties WHERE name = $name",
                            Map.of("name", rule.name()))
                    .getFirst();
            assertThat(index.list("labelsOrTypes")).as(rule.name()).isEqualTo(List.of(rule.on()));
            assertThat(index.list("properties")).as(rule.name()).isEqualTo(rule.properties());
        }
    }

    @Test
    void preparingTwiceChangesNothing() {
        SchemaSetup.prepare(TestDatabase.graph());
        SchemaSetup.prepare(TestDatabase.graph());
        assertThat(SchemaSetup.missing(TestDatabase.graph())).isEmpty();
        assertThat(versions()).containsExactly((long) Migrations.CURRENT);
    }

    @Test
    void aStoreThatAnImportFilledGetsTheRulesItLacks() {
        TestDatabase.run("CREATE (:BecauseSchema {version: 1}), (:User {id: '1'})");
        assertThat(SchemaSetup.missing(TestDatabase.graph())).contains("user_id");
        SchemaSetup.prepare(TestDatabase.graph());
        assertThat(SchemaSetup.missing(TestDatabase.graph())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Migrations.CURRENT - 1, Migrations.CURRENT + 1})
    void aStoreOfAnotherVersionIsRefusedAndLeftAsItIs(int version) {
        TestDatabase.run("CREATE (:BecauseSchema {version: $version})", Map.of("version", version));
        assertThatThrownBy(() -> SchemaSetup.prepare(TestDatabase.graph()))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("schema version " + version);
        assertThat(SchemaSetup.missing(TestDatabase.graph())).hasSameSizeAs(SchemaRule.ALL);
        assertThat(versions()).containsExactly((long) version);
    }

    @Test
    void aStoreOfSomebodyElseIsRefusedAndLeftAsItIs() {
        TestDatabase.run("CREATE (:Person {name: 'Ada'})");
        assertThatThrownBy(() -> SchemaSetup.prepare(TestDatabase.graph()))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("1 nodes");
        assertThat(SchemaSetup.missing(TestDatabase.graph())).hasSameSizeAs(SchemaRule.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNWIND [1, 2] AS k CREATE (:User {id: 'u'})",
                "UNWIND [1, 2] AS k CREATE (:Item {id: 'i'})",
                "UNWIND [1, 2] AS k CREATE (:Session {id: 's'})",
                "UNWIND [1, 2] AS k CREATE (:Genre {name: 'g'})",
                "UNWIND [1, 2] AS k CREATE (:Tag {name: 't'})",
                "UNWIND [1, 2] AS k CREATE (:Session)-[:CONTAINS {eventId: 'e'}]->(:Item)",
                "UNWIND [1, 2] AS k CREATE (:Session)-[:SHOWN {impressionId: 'i', slot: 0}]->(:Item)"
            })
    void theSameTwiceIsRefusedByTheStore(String statement) {
        SchemaSetup.prepare(TestDatabase.graph());
        assertThatThrownBy(() -> TestDatabase.run(statement)).isInstanceOf(QueryRefusedException.class);
    }

    private static List<Long> versions() {
        return TestDatabase.run("MATCH (schema:BecauseSchema) RETURN schema.version AS version").stream()
                .map(row -> row.integer("version"))
                .toList();
    }
}

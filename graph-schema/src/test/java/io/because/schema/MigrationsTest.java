package io.because.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void anEmptyStoreGetsEveryRule() {
        assertThat(Migrations.rulesFor(null, 0)).isEqualTo(SchemaRule.ALL);
    }

    @Test
    void aStoreOfOurVersionGetsEveryRuleItMayLack() {
        assertThat(Migrations.rulesFor(Migrations.CURRENT, 5_000)).isEqualTo(SchemaRule.ALL);
    }

    @Test
    void anOlderStoreIsRefusedWithBothVersionsAndTheRemedy() {
        assertThatThrownBy(() -> Migrations.rulesFor(Migrations.CURRENT - 1, 5_000))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessage("the database has schema version 0, this program needs 1 and cannot upgrade it;"
                        + " load the data anew into an empty database");
    }

    @Test
    void aNewerStoreIsRefusedWithBothVersionsAndTheRemedy() {
        assertThatThrownBy(() -> Migrations.rulesFor(Migrations.CURRENT + 1, 5_000))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessage("the database has schema version 2, this program knows only 1;"
                        + " run the newer program that wrote it");
    }

    @Test
    void aStoreOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> Migrations.rulesFor(null, 7))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("7 nodes");
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(SchemaRule.ALL).extracting(SchemaRule::name).doesNotHaveDuplicates();
    }
}

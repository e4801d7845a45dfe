package io.because.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.schema.SchemaRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CypherTest {
    private static final String TEXT = """
            // purpose: items of a user
            // params:  userId STRING, edges LIST<MAP {from STRING, to STRING (an id, or a name)}>, limit INTEGER
            // returns: itemId STRING,
            //          title STRING
            // plan:    seeks constraint user_id
            MATCH (user:User {id: $userId}) WHERE size($edges) > 0
            RETURN user LIMIT $limit
            """;

    @Test
    void aHeaderIsReadWithItsContinuedLinesAndNestedTypes() {
        Cypher query = Cypher.parse("a/b", TEXT);
        assertThat(query.purpose()).isEqualTo("items of a user");
        assertThat(query.returns()).isEqualTo("itemId STRING, title STRING");
        assertThat(query.params())
                .containsExactly(
                        Map.entry("userId", "STRING"),
                        Map.entry("edges", "LIST<MAP {from STRING, to STRING (an id, or a name)}>"),
                        Map.entry("limit", "INTEGER"));
    }

    @Test
    void aParamThatTheTextDoesNotUseIsRefused() {
        assertThatThrownBy(() -> Cypher.parse("a/b", TEXT.replace("$limit", "10")))
                .hasMessageContaining("query a/b announces params [userId, edges, limit]");
    }

    @Test
    void aParamThatTheHeaderDoesNotAnnounceIsRefused() {
        assertThatThrownBy(() -> Cypher.parse("a/b", TEXT.replace("RETURN user", "RETURN user, $also")))
                .hasMessageContaining("its text uses [also, edges, limit, userId]");
    }

    @Test
    void aHeaderWithoutAPlanIsRefused() {
        assertThatThrownBy(() -> Cypher.parse("a/b", TEXT.replace("// plan:", "// plans:")))
                .hasMessage("query a/b has no `// plan:` in its header");
    }

    @Test
    void aParamWithoutATypeIsRefused() {
        assertThatThrownBy(() -> Cypher.parse("a/b", TEXT.replace("limit INTEGER", "limit")))
                .hasMessage("query a/b: param ` limit` needs a type");
    }

    @Test
    void anUnknownNameIsRefusedWithTheCommandThatLists() {
        assertThatThrownBy(() -> Cypher.named("no/such"))
                .hasMessage("no query named no/such; `because cypher list` shows all");
    }

    @Test
    void everyQueryHasASoundHeader() {
        assertThat(Cypher.names())
                .contains("path/exists", "recommend-in-one-query", "snapshot/history")
                .allSatisfy(name -> assertThat(Cypher.named(name).name()).isEqualTo(name));
    }

    @Test
    void everySchemaRuleHasAStatementThatNamesItAndWhatItIsOn() {
        for (SchemaRule rule : SchemaRule.ALL) {
            String text = Cypher.named("schema/" + rule.name()).text();
            String noun = rule.kind() == SchemaRule.Kind.UNIQUE ? "CONSTRAINT " : "INDEX ";
            assertThat(text).contains("CREATE " + noun + rule.name() + " IF NOT EXISTS", ":" + rule.on());
            List<String> properties =
                    rule.properties().stream().map(key -> "." + key).toList();
            assertThat(text).contains(properties);
        }
    }
}

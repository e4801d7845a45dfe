package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void allThatTheQueryPageLoadsComesFromHere() {
        String page = Endpoint.get("/graphiql").body();
        List<String> links = LINK.matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(links).hasSize(6).allSatisfy(link -> {
            assertThat(link).startsWith("/");
            assertThat(Endpoint.get(link).statusCode()).as(link).isEqualTo(200);
        });
    }

    @Test
    void theQueryPageOpensEveryExampleThatThereIs() {
        String script = Endpoint.get("/graphiql/page.js").body();
        String names = script.lines()
                .filter(l -> l.startsWith("const EXAMPLES"))
                .findFirst()
                .orElseThrow();
        assertThat(Pattern.compile("'(\\w+)'").matcher(names).results().map(m -> m.group(1)))
                .containsExactlyInAnyOrder("recommendations", "explain", "similar", "people", "events", "models");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommendations", "explain", "similar", "people", "events", "models"})
    void everyExampleIsAnswered(String name) {
        var file = Endpoint.get("/graphiql/examples/" + name + ".graphql");
        assertThat(file.statusCode()).isEqualTo(200);
        var answer = Endpoint.ask(file.body(), Map.of("userId", "ann", "itemId", "aliens", "eventId", "example"));
        assertThat(answer.has("errors")).as(answer.toPrettyString()).isFalse();
    }
}

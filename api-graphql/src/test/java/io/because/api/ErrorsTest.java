package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ErrorsTest {
    @AfterEach
    void theDatabaseComesBack() {
        Endpoint.STORE.away = false;
        Endpoint.CLOCK.now = Endpoint.CLOCK.now.plus(Duration.ofMinutes(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {recommendations(userId: "nobody") {impressionId}}                                | NOT_FOUND   | userId
            {explain(userId: "ann", itemId: "nothing") {rank}}                                | NOT_FOUND   | itemId
            {similarItems(itemId: "nothing") {score}}                                         | NOT_FOUND   | itemId
            {user(id: "nobody") {id}}                                                         | NOT_FOUND   | id
            {item(id: "nothing") {id}}                                                        | NOT_FOUND   | id
            {recommendations(userId: "ann", first: 0) {impressionId}}                         | BAD_REQUEST | first
            {recommendations(userId: "ann", first: 101) {impressionId}}                       | BAD_REQUEST | first
            {recommendations(userId: "ann", after: "x") {impressionId}}                       | BAD_REQUEST | after
            {recommendations(userId: "") {impressionId}}                                      | BAD_REQUEST | userId
            {recommendations(userId: "ann", context: {timeZone: "Mars"}) {impressionId}}      | BAD_REQUEST | timeZone
            {similarItems(itemId: "alien", first: -1) {score}}                                | BAD_REQUEST | first
            {items(search: "a", first: 1000) {id}}                                            | BAD_REQUEST | first
            {users(first: 0) {id}}                                                            | BAD_REQUEST | first
            {user(id: "ann") {recent(first: 0) {count}}}                                      | BAD_REQUEST | first
            {explain(userId: "ann", itemId: "heat") {reasons(first: 0) {__typename}}}         | BAD_REQUEST | first
            mutation {recordEvents(events: []) {outcomes {status}}}                           | BAD_REQUEST | events
            """)
    void whatIsWrongIsNamedWithItsArgument(String query, String classification, String argument) {
        JsonNode error = onlyError(Endpoint.ask(query));
        assertThat(error.at("/extensions/classification").asString()).isEqualTo(classification);
        assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
        assertThat(error.get("message").asString()).isNotBlank().doesNotContain("Exception", "io.because");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {models {                                                          | InvalidSyntax
            {nonsense}                                                         | ValidationError
            {recommendations {impressionId}}                                   | ValidationError
            {recommendations(userId: "ann", first: "x") {impressionId}}        | ValidationError
            {recommendations(userId: "ann", context: {now: "1 May"}) {impressionId}} | ValidationError
            {...A} fragment A on Query {...A}                                  | ValidationError
            {...Missing}                                                       | ValidationError
            """)
    void whatIsNotAQueryOfThisSchemaIsSaidByGraphQlItself(String query, String classification) {
        JsonNode error = Endpoint.ask(query).at("/errors/0");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo(classification);
        assertThat(error.get("locations")).isNotEmpty();
    }

    @Test
    void aVariableOfTheWrongTypeIsNamed() {
        JsonNode error = onlyError(Endpoint.ask(
                "query ($n: Int!) {recommendations(userId: \"ann\", first: $n) {impressionId}}", Map.of("n", "many")));
        assertThat(error.get("message").asString()).contains("'n'");
    }

    @Test
    void whileTheDatabaseIsAwayOnlyTheFieldsThatNeedItFail() {
        Endpoint.STORE.away = true;
        JsonNode answer = Endpoint.ask("""
                {recommendations(userId: "ann", first: 2) {nodes {score reasons {__typename}
                   item {id title kind year genres series {id} season episode next {id} text}}}}
                """);
        assertThat(answer.at("/data/recommendations/nodes/0/item/title").asString())
                .isEqualTo("Aliens");
        assertThat(answer.at("/data/recommendations/nodes/0/item/text").isNull())
                .isTrue();
        assertThat(answer.get("errors")).hasSize(2).allSatisfy(error -> {
            assertThat(error.at("/extensions/classification").asString()).isEqualTo("UNAVAILABLE");
            assertThat(error.at("/extensions/retryable").asBoolean()).isTrue();
            assertThat(error.at("/path/4").asString()).isEqualTo("text");
        });
    }

    @Test
    void aDatabaseThatIsAwayIsNotAskedAgainForAWhile() {
        Endpoint.STORE.away = true;
        Endpoint.ask("{user(id: \"ann\") {id}}");
        int reads = Endpoint.STORE.reads.get();
        assertThat(onlyError(Endpoint.ask("{user(id: \"ann\") {id}}"))
                        .at("/extensions/classification")
                        .asString())
                .isEqualTo("UNAVAILABLE");
        assertThat(Endpoint.STORE.reads).hasValue(reads);
        Endpoint.STORE.away = false;
        Endpoint.CLOCK.now = Endpoint.CLOCK.now.plus(Duration.ofSeconds(3));
        assertThat(Endpoint.data("{user(id: \"ann\") {id}}").at("/user/id").asString())
                .isEqualTo("ann");
    }

    @Test
    void ourOwnMistakesAreToldOnlyByAnId() {
        Endpoint.STORE.broken = true;
        try {
            JsonNode error = onlyError(Endpoint.ask("{user(id: \"ann\") {id}}"));
            assertThat(error.at("/extensions/classification").asString()).isEqualTo("INTERNAL");
            assertThat(error.at("/extensions/errorId").asString()).hasSize(36);
            assertThat(error.toString()).doesNotContain("secret detail", "Exception", "java");
        } finally {
            Endpoint.STORE.broken = false;
        }
    }

    private static JsonNode onlyError(JsonNode answer) {
        assertThat(answer.get("errors")).hasSize(1);
        return answer.at("/errors/0");
    }
}

package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.EventType;
import io.because.domain.ItemKind;
import io.because.model.EventSink;
import io.because.serving.Path;
import io.because.serving.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchemaTest {
    private static final JsonNode TYPES = Endpoint.data("""
            {__schema {types {name description
               fields {name description} inputFields {name description} enumValues {name} possibleTypes {name}}}}
            """).at("/__schema/types");

    @Test
    void everyTypeAndFieldIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (JsonNode type : TYPES) {
            String name = type.get("name").asString();
            if (!name.startsWith("__")) {
                missing(type, name, silent);
                type.get("fields").forEach(field -> missing(field, name, silent));
                type.get("inputFields").forEach(field -> missing(field, name, silent));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static void missing(JsonNode node, String type, List<String> silent) {
        if (node.get("description").asString("").isBlank()) {
            silent.add(type + " " + node.get("name").asString());
        }
    }

    @Test
    void everyKindOfReasonIsAMemberOfTheUnion() {
        assertThat(names("Because", "possibleTypes")).hasSize(Reason.class.getPermittedSubclasses().length);
    }

    @Test
    void enumsAreTheDomains() {
        assertThat(names("ItemKind", "enumValues")).containsExactlyElementsOf(names(ItemKind.values()));
        assertThat(names("EventType", "enumValues")).containsExactlyElementsOf(names(EventType.values()));
        assertThat(names("EventStatus", "enumValues")).containsExactlyElementsOf(names(EventSink.Status.values()));
        assertThat(names("PathNodeKind", "enumValues")).containsExactlyElementsOf(names(Path.Kind.values()));
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> names(String typeName, String list) {
        List<String> names = new ArrayList<>();
        for (JsonNode type : TYPES) {
            if (type.get("name").asString().equals(typeName)) {
                type.get(list).forEach(value -> names.add(value.get("name").asString()));
            }
        }
        return names;
    }
}

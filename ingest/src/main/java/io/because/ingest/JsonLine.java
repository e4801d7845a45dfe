package io.because.ingest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of JSON, an object, read field by field with a reason at hand when that fails.
record JsonLine(JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static JsonLine parse(String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new RejectedLineException(Reject.Reason.MALFORMED, "the line is not JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) {
            throw new RejectedLineException(Reject.Reason.MALFORMED, "the line must be one JSON object");
        }
        return new JsonLine(node);
    }

    String text(String field) {
        String value = textOrNull(field);
        if (value == null || value.isBlank()) {
            throw new RejectedLineException(Reject.Reason.FIELD_COUNT, field + " is missing or empty");
        }
        return value;
    }

    /// Numbers are taken as text too: ids are often written as such. Line breaks become spaces, because import files
    /// have one line a row.
    @Nullable
    String textOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            throw new RejectedLineException(Reject.Reason.MALFORMED, field + " must be text");
        }
        return encodable(field, value.asString().replaceAll("\\R", " "));
    }

    /// Half of a character beyond the first plane (`\ud800` alone) can be written to no file.
    private static String encodable(String field, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new RejectedLineException(Reject.Reason.INVALID_TEXT, field + " holds half of a character");
        }
        return text;
    }

    String textOr(String field, String otherwise) {
        String value = textOrNull(field);
        return value == null ? otherwise : value;
    }

    @Nullable
    Double realOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new RejectedLineException(Reject.Reason.NOT_A_NUMBER, field + " must be a number, was " + value);
        }
        return value.asDouble();
    }

    double realOr(String field, double otherwise) {
        Double value = realOrNull(field);
        return value == null ? otherwise : value;
    }

    int integer(String field) {
        Integer value = integerOrNull(field);
        if (value == null) {
            throw new RejectedLineException(Reject.Reason.FIELD_COUNT, field + " is missing");
        }
        return value;
    }

    @Nullable
    Integer integerOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isInt()) {
            throw new RejectedLineException(Reject.Reason.NOT_A_NUMBER, field + " must be an integer, was " + value);
        }
        return value.asInt();
    }

    /// ISO-8601 text, or seconds since 1970 as a number.
    @Nullable
    Instant instantOrNull(String field) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return value.isNumber() ? Instant.ofEpochSecond(value.asLong()) : Instant.parse(value.asString());
        } catch (DateTimeException | JacksonException e) {
            throw new RejectedLineException(
                    Reject.Reason.OUT_OF_RANGE, field + " must be a time like 2026-01-31T20:15:00Z, was " + value);
        }
    }

    <E extends Enum<E>> E word(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, text(field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RejectedLineException(
                    Reject.Reason.OUT_OF_RANGE,
                    field + " must be one of " + List.of(type.getEnumConstants()) + ", was " + text(field));
        }
    }

    boolean flag(String field) {
        JsonNode value = node.get(field);
        return value != null && value.isBoolean() && value.asBoolean();
    }

    @Nullable
    JsonLine objectOrNull(String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isObject() ? null : new JsonLine(value);
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        JsonNode value = node.get(field);
        if (value != null && value.isArray()) {
            value.forEach(element -> {
                if (!element.isString() && !element.isNumber()) {
                    throw new RejectedLineException(
                            Reject.Reason.MALFORMED, field + " must be a list of texts, has " + element);
                }
                texts.add(encodable(field, element.asString()));
            });
        }
        return texts;
    }

    List<String> names() {
        return List.copyOf(node.propertyNames());
    }
}

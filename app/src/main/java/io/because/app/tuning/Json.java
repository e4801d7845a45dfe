package io.because.app.tuning;

import tools.jackson.databind.json.JsonMapper;

/// How this package writes JSON: one object a line in journals.
final class Json {
    static final JsonMapper LINES = JsonMapper.builder().build();

    private Json() {}

    /// A value as JSON shows it; words without quotes.
    static String word(Object value) {
        return LINES.valueToTree(value).isString()
                ? LINES.valueToTree(value).asString()
                : LINES.writeValueAsString(value);
    }
}

package io.because.serving;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A sentence that can be said in several languages. The templates are in `messages.properties` (English)
/// and `messages_LANGUAGE.properties`.
///
/// @param key of the template
/// @param values that it is filled with
public record Phrase(String key, List<Object> values) {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Phrase {
        values = List.copyOf(values);
    }

    static Phrase of(String key, Object... values) {
        return new Phrase(key, List.of(values));
    }

    /// English where there is no template in this language.
    public String in(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("io.because.serving.messages", language, NO_DEFAULT_LOCALE);
        return new MessageFormat(bundle.getString(key), language).format(values.toArray());
    }
}

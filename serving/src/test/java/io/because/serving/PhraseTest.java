package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"de"})
    void everyLanguageHasEveryTemplateOfItsOwn(String language) {
        var english = ResourceBundle.getBundle("io.because.serving.messages", Locale.ROOT);
        var other = ResourceBundle.getBundle("io.because.serving.messages", Locale.of(language));
        assertThat(other.getLocale().getLanguage()).isEqualTo(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(Phrase.of(key, 12, 34).in(Locale.of(language)))
                    .as(key)
                    .isNotEqualTo(Phrase.of(key, 12, 34).in(Locale.ENGLISH))
                    .contains("12");
        }
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Phrase.of("popular", 4310).in(Locale.ENGLISH)).isEqualTo("Popular now: 4,310 people liked it");
        assertThat(Phrase.of("popular", 4310).in(Locale.GERMAN)).isEqualTo("Gerade beliebt: 4.310 Menschen gefällt es");
    }

    @Test
    void oneThingIsNotManyThings() {
        assertThat(Phrase.of("rest.actions", 1).in(Locale.ENGLISH)).isEqualTo("and one other thing you did");
        assertThat(Phrase.of("rest.actions", 37).in(Locale.ENGLISH)).isEqualTo("and 37 other things you did");
    }

    @Test
    void aTitleIsNotATemplate() {
        assertThat(Phrase.of("you.watched", "{0} isn't 'it'").in(Locale.ENGLISH))
                .isEqualTo("Because you watched {0} isn't 'it'");
    }
}

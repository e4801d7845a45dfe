package io.because.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieTitleTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Alien (1979) | Alien | 1979",
                "Matrix, The (1999) | The Matrix | 1999",
                "American in Paris, An (1951) | An American in Paris | 1951",
                "Good, The Bad and The Ugly, The (1966) | The Good, The Bad and The Ugly | 1966",
                "Cité des enfants perdus, La (1995) | La Cité des enfants perdus | 1995",
                "City of Lost Children, The (Cité des enfants perdus, La) (1995)"
                        + " | The City of Lost Children (La Cité des enfants perdus) | 1995",
                "Avventura, L' (1960) | L'Avventura | 1960",
                "2001: A Space Odyssey (1968) | 2001: A Space Odyssey | 1968",
                "Seven (a.k.a. Se7en) (1995) | Seven (a.k.a. Se7en) | 1995",
                "No year at all | No year at all | ",
                "(1984) | (1984) | ",
                "Fawlty Towers (1975-1979) | Fawlty Towers | 1975",
            })
    void theArticleGoesToTheFrontAndTheYearIsAFieldOfItsOwn(String written, String title, Integer year) {
        assertThat(MovieTitle.parse(written)).isEqualTo(new MovieTitle(title, year));
    }
}

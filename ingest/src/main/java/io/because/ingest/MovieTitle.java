package io.because.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A film's title as people write it. MovieLens writes `Matrix, The (1999)`: the article goes to the front, also inside
/// brackets (`Cité des enfants perdus, La`), and the year is a field of its own.
record MovieTitle(String title, @Nullable Integer year) {
    private static final Pattern YEAR = Pattern.compile("^(.*?)\\s*\\((\\d{4})(?:[-–]\\d{0,4})?\\)\\s*$");
    private static final Pattern ARTICLE_BEHIND = Pattern.compile(
            "([^()]+?), (The|A|An|La|Le|Les|L'|Un|Une|Il|Lo|Gli|I|El|Los|Las|Der|Die|Das|Ein|Eine|Den|Det|De|Het|O|Os)"
                    + "(?=\\)|\\s*\\(|\\s*$)");

    static MovieTitle parse(String written) {
        Matcher dated = YEAR.matcher(written.strip());
        boolean hasYear = dated.matches() && !dated.group(1).isBlank();
        String name = hasYear ? dated.group(1) : written.strip();
        return new MovieTitle(articleFirst(name), hasYear ? Integer.valueOf(dated.group(2)) : null);
    }

    private static String articleFirst(String name) {
        return ARTICLE_BEHIND.matcher(name).replaceAll(found -> {
            String article = found.group(2);
            return Matcher.quoteReplacement(article + (article.endsWith("'") ? "" : " ") + found.group(1));
        });
    }
}

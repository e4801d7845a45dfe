package io.because.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/// Titles and descriptions that read like real ones; no title is given twice.
final class SampleTitles {
    private static final String AEIOU = "aeiou";

    private final SampleWords words;
    private final SplittableRandom random;
    private final Set<String> given = new HashSet<>();

    SampleTitles(SampleWords words, SplittableRandom random) {
        this.words = words;
        this.random = random;
    }

    /// Of a film or series.
    String screen(int community) {
        String title;
        int attempt = 0;
        do {
            title = attempt++ < 50 ? compose(community) : compose(community) + " " + roman(attempt - 48);
        } while (!given.add(title));
        return title;
    }

    String podcast(int community) {
        String title;
        int attempt = 0;
        do {
            String show = SampleWords.pick(random, words.list("show"));
            title = "The " + words.pick(random, community, attempt++ < 50 ? "noun" : "adjective") + " " + show;
        } while (attempt < 500 && !given.add(title));
        return title;
    }

    String episode(String series, int season, int episode, int chapter) {
        List<String> chapters = words.list("chapter");
        return series + " " + season + "x" + (episode < 10 ? "0" : "") + episode + ": "
                + chapters.get(chapter % chapters.size());
    }

    /// Two sentences: what it is, and what happens.
    String text(int community, String genre, String what) {
        String hero = words.pick(random, community, "hero");
        String kind = genre.toLowerCase(Locale.ROOT) + " " + what;
        return (AEIOU.indexOf(kind.charAt(0)) < 0 ? "A " : "An ") + kind + " set around "
                + words.pick(random, community, "place") + ". "
                + hero.substring(0, 1).toUpperCase(Locale.ROOT)
                + hero.substring(1) + " " + words.pick(random, community, "quest") + ".";
    }

    private String compose(int community) {
        String adjective = words.pick(random, community, "adjective");
        String noun = words.pick(random, community, "noun");
        String place = words.pick(random, community, "place");
        return switch (random.nextInt(6)) {
            case 0 -> "The " + adjective + " " + noun;
            case 1 -> adjective + " " + noun;
            case 2 -> "The " + noun + " of " + place;
            case 3 -> noun + " in " + place;
            case 4 -> SampleWords.pick(random, words.list("first")) + "'s " + noun;
            default -> noun + " and " + other(community, noun);
        };
    }

    private String other(int community, String noun) {
        String other = words.pick(random, community, "noun");
        return other.equals(noun) ? "Silence" : other;
    }

    private static String roman(int number) {
        return "I".repeat(Math.max(2, number));
    }
}

package io.because.ingest;

import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One person in front of a screen: chooses by taste, popularity and friends, follows series in order, and says what
/// they think of it.
final class SampleViewer {
    private static final double FRIENDS_SAY = 0.35;
    private static final double OWN_FAVOURITE = 0.3;
    private static final double OFF_TASTE = 0.08;

    private final SamplePerson person;
    private final SampleCatalogue catalogue;
    private final SplittableRandom random;
    private final SampleLog log;
    private final List<Item> tips;
    private final Set<ItemId> seen = new HashSet<>();
    private final Set<ItemId> started = new HashSet<>();
    private final Map<ItemId, Integer> watched = new HashMap<>();
    private final List<SampleCatalogue.Series> following = new ArrayList<>();

    /// @param tips what friends speak well of
    SampleViewer(
            SamplePerson person, SampleCatalogue catalogue, SplittableRandom random, SampleLog log, List<Item> tips) {
        this.person = person;
        this.catalogue = catalogue;
        this.random = random;
        this.log = log;
        this.tips = tips;
    }

    /// Fills one session of a habit, beginning now.
    void session(Habit habit) {
        double mood = random.nextDouble();
        switch (habit) {
            case COMMUTE -> {
                if (mood < 0.85) {
                    podcasts();
                } else {
                    episodes();
                }
            }
            case LUNCH, LATE -> {
                if (mood < 0.8) {
                    episodes();
                } else {
                    browse();
                }
            }
            case EVENING, WEEKEND_AFTERNOON -> {
                if (mood < 0.5) {
                    episodes();
                } else if (mood < 0.92) {
                    film();
                } else {
                    browse();
                }
            }
        }
    }

    private void podcasts() {
        int community = random.nextInt(10) < 8 ? person.community() : random.nextInt(SampleCatalogue.COMMUNITIES);
        List<Item> shows = catalogue.podcasts(catalogue.podcastGenre(community));
        int count = 1 + random.nextInt(3);
        for (int k = 0; k < count; k++) {
            log.consume(Weighted.popular(random, shows), 14 + random.nextInt(14), 0.7 + 0.3 * random.nextDouble());
        }
    }

    private void episodes() {
        SampleCatalogue.Series series = nextSeries();
        if (series == null) {
            film();
            return;
        }
        boolean liked = person.likes(series.item().genres().getFirst());
        boolean binge = liked && person.temper().binger() && random.nextInt(10) < 6;
        int wanted = binge ? 3 + random.nextInt(4) : 1 + random.nextInt(2);
        for (int k = 0; k < wanted; k++) {
            int next = watched.getOrDefault(series.item().id(), 0);
            if (next == series.episodes().size()) {
                following.remove(series);
                return;
            }
            Item episode = series.episodes().get(next);
            if (!liked && random.nextBoolean()) {
                log.pass(20);
                log.note(episode, EventType.SKIP);
                following.remove(series);
                return;
            }
            log.consume(episode, 21 + random.nextInt(7), 0.96 + 0.04 * random.nextDouble());
            watched.put(series.item().id(), next + 1);
        }
    }

    /// The series last followed, or a new one; null when there is none left to this taste.
    private SampleCatalogue.@Nullable Series nextSeries() {
        if (!following.isEmpty() && random.nextInt(10) < 8) {
            return following.getLast();
        }
        for (int attempt = 0; attempt < 20; attempt++) {
            List<SampleCatalogue.Series> choice = catalogue.series(genre());
            if (!choice.isEmpty()) {
                SampleCatalogue.Series series = Weighted.popular(random, choice);
                if (started.add(series.item().id())) {
                    following.add(series);
                    log.pass(30);
                    log.note(series.item(), EventType.CLICK);
                    return series;
                }
            }
        }
        return following.isEmpty() ? null : following.getFirst();
    }

    private void film() {
        Item film = newFilm();
        boolean liked = person.likes(film.genres().getFirst());
        boolean finishes = liked ? random.nextInt(10) < 9 : random.nextInt(10) < 4;
        double completion = finishes ? 0.96 + 0.04 * random.nextDouble() : 0.02 + 0.5 * random.nextDouble();
        log.consume(film, 85 + random.nextInt(50), completion);
        seen.add(film.id());
        if (person.temper().rater() && random.nextInt(10) < 7) {
            log.pass(60 + random.nextInt(120));
            double stars = (liked ? 4.2 : 2.2) + 0.7 * random.nextGaussian();
            log.rate(film, Math.clamp(Math.round(2 * stars) / 2.0, 0.5, 5.0));
        }
    }

    private void browse() {
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            Item film = newFilm();
            log.pass(20 + random.nextInt(80));
            if (person.likes(film.genres().getFirst())) {
                log.note(film, EventType.CLICK);
            } else {
                seen.add(film.id());
                log.note(film, random.nextInt(8) == 0 ? EventType.HIDE : EventType.SKIP);
            }
        }
    }

    private Item newFilm() {
        Item film = Weighted.popular(random, catalogue.films(genre()));
        for (int attempt = 0; seen.contains(film.id()) && attempt < 30; attempt++) {
            film = Weighted.popular(random, catalogue.films(genre()));
        }
        double source = random.nextDouble();
        if (source < OWN_FAVOURITE) {
            return unseenOf(person.favourites(), film);
        }
        return source < OWN_FAVOURITE + FRIENDS_SAY ? unseenOf(tips, film) : film;
    }

    private Item unseenOf(List<Item> films, Item otherwise) {
        if (films.isEmpty()) {
            return otherwise;
        }
        Item film = films.get(random.nextInt(films.size()));
        return seen.contains(film.id()) ? otherwise : film;
    }

    private String genre() {
        if (random.nextDouble() < OFF_TASTE) {
            return SampleWords.pick(random, catalogue.screenGenres(random.nextInt(SampleCatalogue.COMMUNITIES)));
        }
        return Weighted.pick(random, person.genres());
    }
}

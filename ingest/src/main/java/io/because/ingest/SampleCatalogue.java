package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Everything there is to watch and hear in the sample world: 40 % films, 10 % podcasts, the rest series with their
/// episodes; the genres of all eight communities get about as much each.
final class SampleCatalogue {
    static final int COMMUNITIES = 8;
    private static final int GENRES_EACH = 3;

    private final SampleWords words;
    private final SplittableRandom random;
    private final SampleTitles titles;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, List<Item>> films = new LinkedHashMap<>();
    private final Map<String, List<Series>> series = new LinkedHashMap<>();
    private final Map<String, List<Item>> podcasts = new LinkedHashMap<>();

    /// @param episodes in order
    record Series(Item item, List<Item> episodes) {}

    SampleCatalogue(SampleWords words, SplittableRandom random, int size) {
        this.words = words;
        this.random = random;
        titles = new SampleTitles(words, random);
        int filmCount = size * 4 / 10;
        int podcastCount = size / 10;
        for (int film = 0; film < filmCount; film++) {
            addFilm(film);
        }
        for (int podcast = 0; podcast < podcastCount; podcast++) {
            addPodcast(podcast);
        }
        for (int number = 0; items.size() < size; number++) {
            addSeries(number, size - items.size());
        }
    }

    List<Item> items() {
        return items;
    }

    /// The most popular first.
    List<Item> films(String genre) {
        return films.getOrDefault(genre, List.of());
    }

    List<Series> series(String genre) {
        return series.getOrDefault(genre, List.of());
    }

    List<Item> podcasts(String genre) {
        return podcasts.getOrDefault(genre, List.of());
    }

    List<String> screenGenres(int community) {
        return words.list(community, "genres");
    }

    String podcastGenre(int community) {
        return words.word(community, "podcast");
    }

    /// The community that likes a genre.
    int communityOf(String genre) {
        for (int community = 0; community < COMMUNITIES; community++) {
            if (screenGenres(community).contains(genre)
                    || podcastGenre(community).equals(genre)) {
                return community;
            }
        }
        throw new IllegalArgumentException("no community likes " + genre);
    }

    private void addFilm(int number) {
        int community = number % COMMUNITIES;
        String genre = genre(community, number);
        Item film = item("f" + padded(number + 1, 4), titles.screen(community), ItemKind.MOVIE, genre, null);
        films.computeIfAbsent(genre, g -> new ArrayList<>()).add(film);
        items.add(film);
    }

    private void addPodcast(int number) {
        int community = number % COMMUNITIES;
        String genre = podcastGenre(community);
        Item podcast = item("p" + padded(number + 1, 3), titles.podcast(community), ItemKind.PODCAST, genre, null);
        podcasts.computeIfAbsent(genre, g -> new ArrayList<>()).add(podcast);
        items.add(podcast);
    }

    private void addSeries(int number, int room) {
        int community = number % COMMUNITIES;
        String genre = genre(community, number);
        String id = "s" + padded(number + 1, 3);
        Item whole = item(id, titles.screen(community), ItemKind.SERIES, genre, null);
        items.add(whole);
        int seasons = 1 + random.nextInt(2);
        int perSeason = 4 + random.nextInt(5);
        int count = Math.min(room - 1, seasons * perSeason);
        int chapter = random.nextInt(1000);
        List<Item> episodes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int season = k / perSeason + 1;
            int episode = k % perSeason + 1;
            ItemId next = k + 1 == count ? null : episodeId(id, (k + 1) / perSeason + 1, (k + 1) % perSeason + 1);
            Item.Place place = new Item.Place(whole.id(), season, episode, next);
            String title = titles.episode(whole.title(), season, episode, chapter + k);
            episodes.add(item(episodeId(id, season, episode).value(), title, ItemKind.EPISODE, genre, place));
        }
        items.addAll(episodes);
        series.computeIfAbsent(genre, g -> new ArrayList<>()).add(new Series(whole, List.copyOf(episodes)));
    }

    private String genre(int community, int number) {
        return screenGenres(community).get(number / COMMUNITIES % GENRES_EACH);
    }

    private Item item(String id, String title, ItemKind kind, String genre, Item.@Nullable Place place) {
        int community = communityOf(genre);
        List<String> genres = new ArrayList<>(List.of(genre));
        if (kind == ItemKind.MOVIE && random.nextInt(5) == 0) {
            String second = words.pick(random, random.nextInt(COMMUNITIES), "genres");
            genres.add(second.equals(genre) ? words.word(community, "parent") : second);
        }
        int year = place == null ? 2026 - (int) (45 * Math.pow(random.nextDouble(), 2.5)) : yearOf(place);
        String text = titles.text(community, genre, what(kind));
        return new Item(new ItemId(id), title, kind, year, text, genres, place);
    }

    /// A season a year.
    private int yearOf(Item.Place place) {
        Integer first = items.getLast().year();
        return Math.min(2026, (first == null ? 2026 : first) + place.season() - 1);
    }

    private static String what(ItemKind kind) {
        return switch (kind) {
            case MOVIE -> "film";
            case SERIES -> "series";
            case EPISODE -> "episode";
            case PODCAST -> "podcast";
            case TRACK, ARTIST, ARTICLE, PRODUCT, PLACE -> "programme";
        };
    }

    private static ItemId episodeId(String series, int season, int episode) {
        return new ItemId(series + "-" + season + "x" + padded(episode, 2));
    }

    static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}

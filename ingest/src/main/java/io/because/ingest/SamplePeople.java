package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.User;
import io.because.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The people of the sample world and who knows whom. The last 1 % are blank (no friends, no history), the 2 % before
/// them have friends only.
final class SamplePeople {
    private static final double HOME_TASTE = 0.72;
    private static final double SIDE_TASTE = 0.2;
    private static final double STRAY_TASTE = 0.08;
    private static final double FRIEND_IN_COMMUNITY = 0.85;

    private final SampleWords words;
    private final SampleCatalogue catalogue;
    private final SplittableRandom random;
    private final List<SamplePerson> people = new ArrayList<>();
    private final Map<Friendship, Instant> friendships = new LinkedHashMap<>();
    private final Map<UserId, List<Item>> tips = new HashMap<>();
    private final int blankFrom;
    private final int coldFrom;

    SamplePeople(SampleWords words, SampleCatalogue catalogue, SplittableRandom random, int size, Instant now) {
        this.words = words;
        this.catalogue = catalogue;
        this.random = random;
        blankFrom = size - Math.max(1, size / 100);
        coldFrom = blankFrom - Math.max(2, size / 50);
        for (int number = 0; number < size; number++) {
            people.add(person(number));
        }
        for (int number = 0; number < blankFrom; number++) {
            befriend(people.get(number), now);
        }
    }

    List<SamplePerson> active() {
        return people.subList(0, coldFrom);
    }

    List<SamplePerson> cold() {
        return people.subList(coldFrom, blankFrom);
    }

    List<SamplePerson> blank() {
        return people.subList(blankFrom, people.size());
    }

    List<Friendship> friendships() {
        return friendships.entrySet().stream()
                .map(tie -> new Friendship(tie.getKey().a(), tie.getKey().b(), tie.getValue()))
                .toList();
    }

    /// The favourites of somebody's friends.
    List<Item> tips(UserId user) {
        return tips.getOrDefault(user, List.of());
    }

    /// All of them as users; four of five share their activity.
    List<User> users() {
        SplittableRandom own = random.split();
        return people.stream()
                .map(person -> new User(person.id(), attributes(own), own.nextInt(5) > 0))
                .toList();
    }

    private Map<String, String> attributes(SplittableRandom own) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(
                "name", SampleWords.pick(own, words.list("first")) + " " + SampleWords.pick(own, words.list("last")));
        attributes.put("age", SampleWords.pick(own, words.list("age")));
        attributes.put("city", SampleWords.pick(own, words.list("city")));
        return attributes;
    }

    private SamplePerson person(int number) {
        int community = random.nextInt(SampleCatalogue.COMMUNITIES);
        Map<String, Double> genres = taste(community);
        List<Item> favourites = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            favourites.add(Weighted.popular(random, catalogue.films(Weighted.pick(random, genres))));
        }
        return new SamplePerson(
                new UserId("u" + SampleCatalogue.padded(number + 1, 4)),
                community,
                genres,
                habits(),
                SamplePerson.Temper.draw(random),
                List.copyOf(favourites));
    }

    private Map<String, Double> taste(int community) {
        Map<String, Double> taste = new LinkedHashMap<>();
        List<String> own = catalogue.screenGenres(community);
        double[] parts =
                own.stream().mapToDouble(g -> 0.3 + random.nextDouble()).toArray();
        double sum = Arrays.stream(parts).sum();
        for (int k = 0; k < parts.length; k++) {
            taste.put(own.get(k), HOME_TASTE * parts[k] / sum);
        }
        int side = random.nextInt(SampleCatalogue.COMMUNITIES);
        taste.merge(SampleWords.pick(random, catalogue.screenGenres(side)), SIDE_TASTE, Double::sum);
        for (int other = 0; other < SampleCatalogue.COMMUNITIES; other++) {
            String stray = SampleWords.pick(random, catalogue.screenGenres(other));
            taste.merge(stray, STRAY_TASTE / SampleCatalogue.COMMUNITIES, Double::sum);
        }
        return taste;
    }

    private Map<Habit, Double> habits() {
        Map<Habit, Double> habits = new LinkedHashMap<>();
        for (Habit habit : Habit.values()) {
            habits.put(habit, 0.05 + 0.25 * random.nextDouble());
        }
        Habit favourite = List.of(Habit.values()).get(random.nextInt(Habit.values().length));
        habits.merge(favourite, 0.8, Double::sum);
        return habits;
    }

    private void befriend(SamplePerson person, Instant now) {
        int wanted = 2 + random.nextInt(5);
        for (int k = 0; k < wanted; k++) {
            boolean near = random.nextDouble() < FRIEND_IN_COMMUNITY;
            SamplePerson other = people.get(random.nextInt(blankFrom));
            for (int attempt = 0; near && other.community() != person.community() && attempt < 100; attempt++) {
                other = people.get(random.nextInt(blankFrom));
            }
            if (!other.id().equals(person.id())) {
                tie(person, other, now.minus(Duration.ofDays(190 + random.nextInt(1200))));
            }
        }
    }

    private void tie(SamplePerson one, SamplePerson other, Instant since) {
        if (friendships.putIfAbsent(Friendship.between(one.id(), other.id(), null), since) == null) {
            tips.computeIfAbsent(one.id(), id -> new ArrayList<>()).addAll(other.favourites());
            tips.computeIfAbsent(other.id(), id -> new ArrayList<>()).addAll(one.favourites());
        }
    }
}

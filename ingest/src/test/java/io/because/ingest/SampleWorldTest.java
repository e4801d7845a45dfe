package io.because.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.SessionKind;
import io.because.domain.User;
import io.because.domain.UserId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleWorldTest {
    private static final SampleWorld WORLD = SampleWorld.generate(SampleWorldParams.withSeed(42));
    private static final PlantedTruths TRUTHS = WORLD.truths();
    private static final Recorded READ = Recorded.read(WORLD);
    private static final Map<ItemId, Item> ITEMS = READ.items.stream().collect(Collectors.toMap(Item::id, i -> i));

    @Test
    void itHasTheSizeThatWasAskedFor() {
        assertThat(READ.users).hasSize(2000);
        assertThat(READ.items).hasSize(1200);
        assertThat((double) READ.events.size()).isCloseTo(150_000, within(5_000.0));
        assertThat(READ.rejects).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameWorldAndAnotherSeedAnother() {
        SampleWorldParams small = new SampleWorldParams(7, 100, 300, 3_000);
        Recorded first = Recorded.read(SampleWorld.generate(small));
        Recorded second = Recorded.read(SampleWorld.generate(small));
        Recorded other = Recorded.read(SampleWorld.generate(new SampleWorldParams(8, 100, 300, 3_000)));
        assertThat(second.events).isEqualTo(first.events);
        assertThat(second.items).isEqualTo(first.items);
        assertThat(second.users).isEqualTo(first.users);
        assertThat(second.friendships).isEqualTo(first.friendships);
        assertThat(other.events).isNotEqualTo(first.events);
    }

    @Test
    void itPassesTheChecksOfAnyDataSet() {
        Recorded checked = Recorded.read(new CheckedSource(WORLD, new CheckedSource.Bare(ItemKind.MOVIE, false)));
        assertThat(checked.rejects).isEmpty();
        assertThat(checked.events).hasSameSizeAs(READ.events);
    }

    @Test
    void noTitleIsGivenTwiceAndEverythingIsDescribed() {
        assertThat(READ.items.stream().map(Item::title)).doesNotHaveDuplicates();
        assertThat(READ.items)
                .allMatch(item -> item.text().length() > 40 && !item.genres().isEmpty());
    }

    @Test
    void nothingHappensAfterNow() {
        assertThat(READ.events)
                .noneMatch(e -> Objects.requireNonNull(e.event().at()).isAfter(TRUTHS.now()));
    }

    @Test
    void peopleWatchWhatTheirCommunityLikes() {
        List<Event> films = events(e -> item(e).kind() == ItemKind.MOVIE && isPlayed(e));
        double own = share(films, e -> community(e).screenGenres().contains(genre(e)));
        assertThat(own).isBetween(0.6, 0.85);
    }

    @Test
    void friendsMostlyBelongToOneCommunity() {
        long same = READ.friendships.stream()
                .filter(f -> Objects.equals(
                        TRUTHS.communityOf().get(f.a()), TRUTHS.communityOf().get(f.b())))
                .count();
        assertThat((double) same / READ.friendships.size()).isBetween(0.8, 0.95);
    }

    /// Friends overlap more than others of the same community do: they pick up each other's favourites.
    @Test
    void friendsShareMoreFilmsThanStrangersOfTheirCommunity() {
        Map<UserId, Set<ItemId>> films = new HashMap<>();
        events(e -> item(e).kind() == ItemKind.MOVIE && isPlayed(e))
                .forEach(e ->
                        films.computeIfAbsent(e.user(), u -> new HashSet<>()).add(e.item()));
        Map<String, List<UserId>> people = films.keySet().stream()
                .sorted()
                .collect(Collectors.groupingBy(u -> TRUTHS.communityOf().getOrDefault(u, "")));
        double friends = 0;
        double strangers = 0;
        int k = 0;
        for (Friendship tie : READ.friendships) {
            List<UserId> own = people.getOrDefault(TRUTHS.communityOf().getOrDefault(tie.a(), ""), List.of());
            if (films.containsKey(tie.a()) && films.containsKey(tie.b()) && own.contains(tie.b())) {
                friends += overlap(films, tie.a(), tie.b());
                UserId stranger = own.get(k++ * 31 % own.size());
                strangers += stranger.equals(tie.a()) ? 0 : overlap(films, tie.a(), stranger);
            }
        }
        assertThat(friends).isGreaterThan(1.2 * strangers);
    }

    @Test
    void everybodyWatchesASeriesFromTheFirstEpisodeInOrder() {
        Map<String, Integer> watched = new HashMap<>();
        for (Event event : events(e -> item(e).kind() == ItemKind.EPISODE && isPlayed(e))) {
            Item.Place place = Objects.requireNonNull(item(event).series());
            String viewing = event.user() + " " + place.series();
            int number = Integer.parseInt(item(event).id().value().replaceAll(".*x", ""));
            assertThat(number).isEqualTo(place.episode());
            int position = positionInSeries(event.item());
            assertThat(position).as(event.eventId()).isEqualTo(watched.merge(viewing, 1, Integer::sum) - 1);
        }
        assertThat(watched).hasSizeGreaterThan(1000);
    }

    @Test
    void everyEpisodeButTheLastNamesTheNext() {
        Set<ItemId> named = READ.items.stream()
                .map(Item::series)
                .filter(Objects::nonNull)
                .map(Item.Place::next)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(ITEMS.keySet()).containsAll(named);
        long series =
                READ.items.stream().filter(i -> i.kind() == ItemKind.SERIES).count();
        long episodes =
                READ.items.stream().filter(i -> i.kind() == ItemKind.EPISODE).count();
        assertThat((long) named.size()).isEqualTo(episodes - series);
    }

    @Test
    void bingersBingeAndOthersHardlyDo() {
        Map<UserId, List<Event>> byUser =
                READ.events.stream().map(LoggedEvent::event).collect(Collectors.groupingBy(Event::user));
        Sessioniser sessioniser = new Sessioniser(id -> ItemNature.of(Objects.requireNonNull(ITEMS.get(id))));
        double binges = 0;
        double byBingers = 0;
        for (Map.Entry<UserId, List<Event>> user : byUser.entrySet()) {
            long own = sessioniser.sessions(user.getValue()).stream()
                    .filter(session -> session.kind() == SessionKind.BINGE)
                    .count();
            binges += own;
            byBingers += TRUTHS.bingers().contains(user.getKey()) ? own : 0;
        }
        assertThat(binges).isGreaterThan(1000);
        assertThat(byBingers / binges).isGreaterThan(0.95);
    }

    @Test
    void commutesAreOnThePhoneInTheMorningsOfWorkingDaysAndPodcastsBelongThere() {
        List<Event> commutes = events(e -> "commute".equals(e.origin().place()));
        assertThat(share(commutes, e -> "phone".equals(e.origin().device()))).isBetween(0.85, 0.95);
        assertThat(commutes).allMatch(e -> {
            var at = Objects.requireNonNull(e.at()).atZone(ZoneOffset.UTC);
            return Habit.COMMUTE.happensOn(at.getDayOfWeek()) && at.getHour() >= 7 && at.getHour() <= 11;
        });
        assertThat(share(commutes, e -> item(e).kind() == ItemKind.PODCAST)).isGreaterThan(0.7);
        List<Event> podcasts = events(e -> item(e).kind() == ItemKind.PODCAST);
        assertThat(podcasts).allMatch(e -> "commute".equals(e.origin().place()));
        assertThat(share(podcasts, e -> community(e).podcastGenre().equals(genre(e))))
                .isBetween(0.7, 0.9);
    }

    @Test
    void someHaveFriendsOnlyAndSomeHaveNothing() {
        Set<UserId> active = READ.events.stream().map(e -> e.event().user()).collect(Collectors.toSet());
        Set<UserId> tied = new HashSet<>();
        READ.friendships.forEach(f -> tied.addAll(List.of(f.a(), f.b())));
        assertThat(TRUTHS.coldWithFriends()).hasSize(40).doesNotContainAnyElementsOf(active);
        assertThat(tied).containsAll(TRUTHS.coldWithFriends());
        assertThat(TRUTHS.blank())
                .hasSize(20)
                .doesNotContainAnyElementsOf(active)
                .doesNotContainAnyElementsOf(tied);
        double sharing = READ.users.stream().filter(User::sharesActivity).count();
        assertThat(sharing / READ.users.size()).isCloseTo(0.8, within(0.04));
    }

    @Test
    void popularityHasALongTail() {
        List<Long> plays = events(e -> item(e).kind() == ItemKind.MOVIE && isPlayed(e)).stream()
                .collect(Collectors.groupingBy(Event::item, Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
        long tenth = plays.subList(plays.size() * 9 / 10, plays.size()).stream()
                .mapToLong(n -> n)
                .sum();
        long all = plays.stream().mapToLong(n -> n).sum();
        assertThat((double) tenth / all).isBetween(0.2, 0.5);
    }

    @Test
    void somePeopleRateHideAndSkip() {
        Map<EventType, Long> types = READ.events.stream()
                .collect(Collectors.groupingBy(e -> e.event().signal().type(), Collectors.counting()));
        assertThat(types).containsKeys(EventType.RATE, EventType.HIDE, EventType.SKIP, EventType.CLICK);
        assertThat(share(
                        events(e -> e.signal().type() == EventType.RATE),
                        e -> e.signal().valueOr(0) < 2.5))
                .isBetween(0.02, 0.4);
    }

    private static List<Event> events(Predicate<Event> filter) {
        return READ.events.stream().map(LoggedEvent::event).filter(filter).toList();
    }

    private static double share(List<Event> events, Predicate<Event> filter) {
        return (double) events.stream().filter(filter).count() / events.size();
    }

    private static double overlap(Map<UserId, Set<ItemId>> films, UserId a, UserId b) {
        Set<ItemId> common = new HashSet<>(films.getOrDefault(a, Set.of()));
        common.retainAll(films.getOrDefault(b, Set.of()));
        return common.size();
    }

    private static int positionInSeries(ItemId episode) {
        int position = 0;
        ItemId series = Objects.requireNonNull(
                        Objects.requireNonNull(ITEMS.get(episode)).series())
                .series();
        for (Item item : READ.items) {
            if (item.id().equals(episode)) {
                return position;
            }
            position += item.series() != null && item.series().series().equals(series) ? 1 : 0;
        }
        throw new AssertionError(episode + " is no episode");
    }

    private static Item item(Event event) {
        return Objects.requireNonNull(ITEMS.get(event.item()));
    }

    private static String genre(Event event) {
        return item(event).genres().getFirst();
    }

    private static PlantedTruths.Community community(Event event) {
        return Objects.requireNonNull(TRUTHS.communities()
                .get(Objects.requireNonNull(TRUTHS.communityOf().get(event.user()))));
    }

    private static boolean isPlayed(Event event) {
        return event.signal().type() == EventType.PLAY || event.signal().type() == EventType.COMPLETE;
    }
}

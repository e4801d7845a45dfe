package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Half a year of what everybody did, up to a fixed moment.
final class SampleHistory {
    /// The end of the log, a Friday evening.
    static final Instant NOW = Instant.parse("2026-06-26T21:00:00Z");

    private static final int DAYS = 180;
    private static final int HABITS = Habit.values().length;

    /// What a session of the average mix of habits leaves in the log; only scales the number of sessions.
    private static final double EVENTS_PER_SESSION = 1.9;

    private final SampleCatalogue catalogue;
    private final SplittableRandom random;

    SampleHistory(SampleCatalogue catalogue, SplittableRandom random) {
        this.catalogue = catalogue;
        this.random = random;
    }

    /// @param total about how many events
    /// @return in order of time
    List<Event> of(SamplePeople people, int total) {
        double activity =
                people.active().stream().mapToDouble(p -> p.temper().activity()).sum();
        List<Event> all = new ArrayList<>(total + total / 10);
        for (SamplePerson person : people.active()) {
            double share = total * person.temper().activity() / activity;
            int sessions = Math.max(2, (int) Math.round(share / EVENTS_PER_SESSION));
            List<Item> tips = people.tips(person.id());
            all.addAll(of(person, Math.min(sessions, DAYS * HABITS * 3 / 5), tips));
        }
        all.sort(Comparator.comparing((Event event) -> Objects.requireNonNull(event.at()))
                .thenComparing(Event::user)
                .thenComparing(Event::eventId));
        return all;
    }

    private List<Event> of(SamplePerson person, int sessions, List<Item> tips) {
        SplittableRandom own = random.split();
        SampleLog log = new SampleLog(person.id());
        SampleViewer viewer = new SampleViewer(person, catalogue, own, log, tips);
        for (Map.Entry<Instant, Habit> start : starts(person, sessions, own)) {
            Instant free = log.now().plus(Sessioniser.GAP).plusSeconds(60);
            if (start.getKey().isAfter(free)) {
                Habit habit = start.getValue();
                boolean usual = own.nextInt(10) > 0;
                log.begin(start.getKey(), usual ? habit.device() : "laptop", habit.place());
                viewer.session(habit);
            }
        }
        return log.events().stream()
                .filter(event -> !NOW.isBefore(Objects.requireNonNull(event.at())))
                .toList();
    }

    /// Different moments, in order of time.
    private static List<Map.Entry<Instant, Habit>> starts(SamplePerson person, int sessions, SplittableRandom own) {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        Map<Instant, Habit> starts = new HashMap<>();
        for (int attempt = 0; starts.size() < sessions && attempt < 20 * sessions; attempt++) {
            Habit habit = Weighted.pick(own, person.habits());
            LocalDate day = today.minusDays(own.nextInt(DAYS));
            if (habit.happensOn(day.getDayOfWeek())) {
                int hour = habit.firstHour() + own.nextInt(habit.lastHour() - habit.firstHour() + 1);
                // the minute follows from the day, so that the same hour is not drawn twice
                LocalTime time = LocalTime.of(hour, (int) (day.toEpochDay() * 7 % 40));
                starts.put(day.atTime(time).toInstant(ZoneOffset.UTC), habit);
            }
        }
        Duration jitter = Duration.ofSeconds(own.nextInt(600));
        return starts.entrySet().stream()
                .map(start -> Map.entry(start.getKey().plus(jitter), start.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}

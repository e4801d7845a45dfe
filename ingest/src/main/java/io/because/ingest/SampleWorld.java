package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Progress;
import io.because.domain.User;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// A streaming service that never was: films, series, podcasts, people, friends and half a year of what they did.
/// Deterministic by its seed. What is true of it by construction stands in {@link #truths()}.
public final class SampleWorld implements DataSource {
    private static final Where NOWHERE = new Where("sample", 0);

    private final SampleWorldParams params;
    private final SampleWords words = new SampleWords();
    private final SampleCatalogue catalogue;
    private final SamplePeople people;
    private final List<User> users;
    private final List<Event> events;

    private SampleWorld(SampleWorldParams params) {
        this.params = params;
        SplittableRandom random = new SplittableRandom(params.seed());
        catalogue = new SampleCatalogue(words, random.split(), params.items());
        people = new SamplePeople(words, catalogue, random.split(), params.users(), SampleHistory.NOW);
        users = people.users();
        events = new SampleHistory(catalogue, random.split()).of(people, params.events());
    }

    public static SampleWorld generate(SampleWorldParams params) {
        return new SampleWorld(params);
    }

    public PlantedTruths truths() {
        return SampleTruths.of(words, catalogue, people);
    }

    @Override
    public String name() {
        return "sample:" + params.seed();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        try (var step = progress.begin("generating the sample world", events.size())) {
            for (int community = 0; community < SampleCatalogue.COMMUNITIES; community++) {
                String parent = words.word(community, "parent");
                catalogue.screenGenres(community).forEach(genre -> sink.subgenre(genre, parent));
                sink.subgenre(catalogue.podcastGenre(community), "Podcasts");
            }
            catalogue.items().forEach(item -> sink.item(item, NOWHERE));
            users.forEach(user -> sink.user(user, NOWHERE));
            people.friendships().stream()
                    .sorted(Comparator.comparing(Friendship::a).thenComparing(Friendship::b))
                    .forEach(friendship -> sink.friends(friendship, NOWHERE));
            for (int position = 0; position < events.size(); position++) {
                sink.event(new LoggedEvent(events.get(position), position, Part.TRAIN, NOWHERE));
            }
            step.advance(events.size());
        }
    }
}

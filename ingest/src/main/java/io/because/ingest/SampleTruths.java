package io.because.ingest;

import io.because.domain.UserId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes down what the sample world was made to be.
final class SampleTruths {
    private SampleTruths() {}

    static PlantedTruths of(SampleWords words, SampleCatalogue catalogue, SamplePeople people) {
        List<String> names = words.list("communities");
        Map<String, PlantedTruths.Community> communities = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            communities.put(
                    name, new PlantedTruths.Community(name, catalogue.screenGenres(k), catalogue.podcastGenre(k)));
        }
        Map<UserId, String> communityOf = new HashMap<>();
        Stream.concat(people.active().stream(), people.cold().stream())
                .forEach(person -> communityOf.put(person.id(), names.get(person.community())));
        Map<UserId, Habit> habits = new HashMap<>();
        people.active().forEach(person -> habits.put(person.id(), person.favouriteHabit()));
        Set<UserId> bingers = people.active().stream()
                .filter(person -> person.temper().binger())
                .map(SamplePerson::id)
                .collect(Collectors.toUnmodifiableSet());
        return new PlantedTruths(
                SampleHistory.NOW,
                Map.copyOf(communities),
                Map.copyOf(communityOf),
                Map.copyOf(habits),
                bingers,
                ids(people.cold()),
                ids(people.blank()));
    }

    private static Set<UserId> ids(List<SamplePerson> people) {
        return people.stream().map(SamplePerson::id).collect(Collectors.toUnmodifiableSet());
    }
}

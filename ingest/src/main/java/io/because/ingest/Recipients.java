package io.because.ingest;

import io.because.domain.User;
import io.because.domain.UserId;
import io.because.model.Features;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Whom items are recommended to, by index: the users; where events carry a context, each user in each
/// context, with the id `user-value-value...`. Not thread-safe.
final class Recipients {
    private final Map<String, Known> users = new LinkedHashMap<>();
    private final Map<String, Integer> situationIndices = new HashMap<>();
    private final List<Map<String, String>> situations = new ArrayList<>();

    private record Known(int index, User user) {}

    void know(User user) {
        users.put(user.id().value(), new Known(users.size(), user));
    }

    /// @param context of an event; empty in a data set that knows none
    int indexOf(UserId user, Map<String, String> context) {
        if (context.isEmpty()) {
            return indexOf(user);
        }
        String id = user + "-" + String.join("-", context.values());
        return situationIndices.computeIfAbsent(id, _ -> {
            Map<String, String> situation =
                    new LinkedHashMap<>(known(user).user().attributes());
            situation.putAll(context);
            situation.put(Features.USER, user.value());
            situations.add(situation);
            return situations.size() - 1;
        });
    }

    /// @throws IllegalStateException when other events carry a context: the user alone is nobody then
    int indexOf(UserId user) {
        if (!situations.isEmpty()) {
            throw new IllegalStateException("either all events carry a context or none does");
        }
        return known(user).index();
    }

    private Known known(UserId user) {
        Known known = users.get(user.value());
        if (known == null) {
            throw new IllegalStateException("the reader named user " + user + " before it was known");
        }
        return known;
    }

    List<String> ids() {
        return situations.isEmpty()
                ? List.copyOf(users.keySet())
                : situationIndices.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /// A field for each name that any of them has.
    List<Features.Field> fields() {
        List<Map<String, String>> rows = situations.isEmpty()
                ? users.values().stream()
                        .map(known -> known.user().attributes())
                        .toList()
                : situations;
        TreeSet<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        return names.stream()
                .map(name -> new Features.Field(
                        name,
                        rows.stream()
                                .map(row -> row.containsKey(name) ? List.of(row.get(name)) : List.<String>of())
                                .toList()))
                .toList();
    }
}

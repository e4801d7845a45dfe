package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.User;
import io.because.domain.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A data set on its way into the graph, held in memory: about 250 bytes an event.
final class LoadedData implements DataSink {
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final List<User> users = new ArrayList<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final List<Tagged> tags = new ArrayList<>();
    private final List<Friendship> friendships = new ArrayList<>();
    private final Map<UserId, List<LoggedEvent>> events = new LinkedHashMap<>();
    private final RejectLog rejects;

    /// @param weight how often it was given
    record Tagged(ItemId item, String tag, double weight) {}

    LoadedData(RejectLog rejects) {
        this.rejects = rejects;
    }

    @Override
    public void item(Item item, Where where) {
        items.put(item.id(), item);
    }

    @Override
    public void user(User user, Where where) {
        users.add(user);
        events.put(user.id(), new ArrayList<>());
    }

    @Override
    public void subgenre(String genre, String parent) {
        parents.put(genre, parent);
    }

    @Override
    public void tag(ItemId item, String tag, double weight) {
        tags.add(new Tagged(item, tag, weight));
    }

    @Override
    public void friends(Friendship friendship, Where where) {
        friendships.add(friendship);
    }

    @Override
    public void event(LoggedEvent event) {
        events.computeIfAbsent(event.event().user(), user -> new ArrayList<>()).add(event);
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    Map<ItemId, Item> items() {
        return items;
    }

    List<User> users() {
        return users;
    }

    /// Genre to the genre above it.
    Map<String, String> parents() {
        return parents;
    }

    /// All genres that occur, in the order of their first mention.
    Set<String> genres() {
        Set<String> genres = new LinkedHashSet<>();
        items.values().forEach(item -> genres.addAll(item.genres()));
        genres.addAll(parents.keySet());
        genres.addAll(parents.values());
        return genres;
    }

    List<Tagged> tags() {
        return tags;
    }

    List<Friendship> friendships() {
        return friendships;
    }

    /// Users in the order of their first mention.
    Set<UserId> userIds() {
        return events.keySet();
    }

    long eventCount() {
        return events.values().stream().mapToLong(List::size).sum();
    }

    int eventCount(UserId user) {
        return events.getOrDefault(user, List.of()).size();
    }

    /// What one user did, in order of time.
    List<Event> history(UserId user) {
        return events.getOrDefault(user, List.of()).stream()
                .sorted(LoggedEvent.IN_TIME)
                .map(LoggedEvent::event)
                .toList();
    }

    @Nullable
    ItemNature nature(ItemId id) {
        Item item = items.get(id);
        return item == null ? null : ItemNature.of(item);
    }
}

package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.Progress;
import io.because.domain.User;
import io.because.domain.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// All that a data set says, to look at in tests; and the small files it is made of.
final class Recorded implements DataSink {
    final List<Item> items = new ArrayList<>();
    final List<User> users = new ArrayList<>();
    final Map<String, Double> tags = new TreeMap<>();
    final Map<String, List<String>> negatives = new TreeMap<>();
    final List<Friendship> friendships = new ArrayList<>();
    final List<LoggedEvent> events = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();

    static Recorded read(String spec) {
        return read(DataSources.open(spec));
    }

    static Recorded read(DataSource source) {
        Recorded recorded = new Recorded();
        source.read(recorded, Progress.SILENT);
        return recorded;
    }

    static void file(Path folder, String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines), StandardCharsets.UTF_8);
    }

    static void gzipped(Path folder, String name, String... lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// What was rejected, as `file:line REASON`.
    List<String> rejected() {
        return rejects.stream()
                .map(reject -> reject.where() + " " + reject.reason())
                .toList();
    }

    List<String> eventIds() {
        return events.stream().map(logged -> logged.event().eventId()).toList();
    }

    @Override
    public void item(Item item, Where where) {
        items.add(item);
    }

    @Override
    public void user(User user, Where where) {
        users.add(user);
    }

    @Override
    public void tag(ItemId item, String tag, double weight) {
        tags.put(item + " " + tag, weight);
    }

    @Override
    public void friends(Friendship friendship, Where where) {
        friendships.add(friendship);
    }

    @Override
    public void event(LoggedEvent event) {
        events.add(event);
    }

    @Override
    public void negatives(UserId user, List<ItemId> items, Where where) {
        negatives.put(user.value(), items.stream().map(ItemId::value).toList());
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }
}

package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.User;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Our own JSON lines: one object a line. PATH is one file of events, or a folder with
///
/// - `events.jsonl`: `eventId`, `userId`, `itemId`, `type`, and if known `value`, `at` (ISO-8601 or epoch seconds),
///   `dwellSeconds`, `completion`, `impressionId`, `device`, `place`
/// - optional `items.jsonl`: `id`, `title`, `kind`, and if known `year`, `text`, `genres` (names), `tags` (name to
///   weight), `series` (`id`, `season`, `episode`, `next`)
/// - optional `users.jsonl`: `id`, `sharesActivity`, `attributes` (name to text)
/// - optional `friends.jsonl`: `a`, `b`, `since`
/// - optional `genres.jsonl`: `name`, `parent`
///
/// Without a list of items (users), those that are mentioned are known by id only.
final class EventLines implements DataSource {
    private interface Taker {
        void take(JsonLine json, Where where);
    }

    private final Path path;

    EventLines(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return "events:" + path.getFileName();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        boolean folder = Files.isDirectory(path);
        SourceFile events = folder ? SourceFile.require(path, "events.jsonl") : new SourceFile(path);
        if (folder) {
            optional(
                    "genres.jsonl",
                    sink,
                    progress,
                    (json, where) -> sink.subgenre(json.text("name"), json.text("parent")));
            optional("items.jsonl", sink, progress, (json, where) -> item(json, sink, where));
            optional("users.jsonl", sink, progress, (json, where) -> sink.user(user(json), where));
            optional("friends.jsonl", sink, progress, (json, where) -> sink.friends(friendship(json), where));
        }
        each(
                events,
                sink,
                progress,
                (json, where) -> sink.event(new LoggedEvent(event(json), where.line(), Part.TRAIN, where)));
    }

    private void optional(String name, DataSink sink, Progress progress, Taker taker) {
        SourceFile.find(path, name).ifPresent(file -> each(file, sink, progress, taker));
    }

    /// What the domain refuses (a rating of 7, a blank title) is a rejected line too.
    private static void each(SourceFile file, DataSink sink, Progress progress, Taker taker) {
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            try {
                taker.take(JsonLine.parse(line), where);
            } catch (IllegalArgumentException e) {
                throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, String.valueOf(e.getMessage()));
            }
        });
    }

    private static Event event(JsonLine json) {
        Signal signal = new Signal(
                json.word("type", EventType.class),
                json.realOrNull("value"),
                json.realOrNull("dwellSeconds"),
                json.realOrNull("completion"));
        Event.Origin origin =
                new Event.Origin(json.textOrNull("impressionId"), json.textOrNull("device"), json.textOrNull("place"));
        return new Event(
                json.text("eventId"),
                new UserId(json.text("userId")),
                new ItemId(json.text("itemId")),
                signal,
                json.instantOrNull("at"),
                origin);
    }

    private static void item(JsonLine json, DataSink sink, Where where) {
        ItemId id = new ItemId(json.text("id"));
        Item item = new Item(
                id,
                json.text("title"),
                json.word("kind", ItemKind.class),
                json.integerOrNull("year"),
                json.textOr("text", ""),
                json.texts("genres"),
                place(json.objectOrNull("series")));
        JsonLine tags = json.objectOrNull("tags");
        sink.item(item, where);
        if (tags != null) {
            tags.names().forEach(tag -> sink.tag(id, tag, tags.realOr(tag, 1)));
        }
    }

    private static Item.@Nullable Place place(@Nullable JsonLine json) {
        if (json == null) {
            return null;
        }
        String next = json.textOrNull("next");
        return new Item.Place(
                new ItemId(json.text("id")),
                json.integer("season"),
                json.integer("episode"),
                next == null ? null : new ItemId(next));
    }

    private static User user(JsonLine json) {
        Map<String, String> attributes = new LinkedHashMap<>();
        JsonLine given = json.objectOrNull("attributes");
        if (given != null) {
            given.names().forEach(name -> attributes.put(name, given.textOr(name, "")));
        }
        return new User(new UserId(json.text("id")), attributes, json.flag("sharesActivity"));
    }

    private static Friendship friendship(JsonLine json) {
        UserId a = new UserId(json.text("a"));
        UserId b = new UserId(json.text("b"));
        if (a.equals(b)) {
            throw new RejectedLineException(Reject.Reason.SELF_FRIEND, "user " + a + " is their own friend");
        }
        return Friendship.between(a, b, json.instantOrNull("since"));
    }
}

package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// HetRec 2011 Last.FM: artists, listening counts, friends and tags.
///
/// - A row of listening is a PLAY with the count as value, id `hetrec:<user>:<artist>`. It stays undated: the counts
///   were gathered over years, and the day on which a user tagged an artist is not when they listened.
/// - The three most frequent tags of an artist, given at least twice, also are its genres: the music has no others.
/// - Last.fm profiles are public, so these users share their activity.
///
/// Cantador, Brusilovsky, Kuflik, "2nd Workshop on Information Heterogeneity and Fusion in Recommender Systems", 2011.
final class HetRecLastFm implements DataSource {
    private static final int GENRES = 3;
    private static final int GENRE_AT_LEAST = 2;
    private static final Split TABS = Split.on("\t");

    private final Path folder;

    HetRecLastFm(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "hetrec-lastfm:" + folder.getFileName();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        SourceFile artistFile = SourceFile.require(folder, "artists.dat");
        SourceFile plays = SourceFile.require(folder, "user_artists.dat");
        Map<ItemId, Named> artists = artists(artistFile, sink, progress);
        TagCounts tags = new TagCounts();
        SourceFile.find(folder, "user_taggedartists.dat")
                .ifPresent(file -> tagAssignments(file, artists.keySet(), tags, sink, progress));
        artists.forEach((id, artist) -> sink.item(
                new Item(id, artist.name, ItemKind.ARTIST, null, "", tags.top(id, GENRES, GENRE_AT_LEAST), null),
                artist.where));
        tags.emit(sink);
        plays(plays, sink, progress);
        SourceFile.find(folder, "user_friends.dat").ifPresent(file -> FriendRows.read(file, sink, progress));
    }

    private record Named(String name, Where where) {}

    private static Map<ItemId, Named> artists(SourceFile file, DataSink sink, Progress progress) {
        Map<ItemId, Named> artists = new java.util.LinkedHashMap<>();
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (line.startsWith("id\t")) {
                return;
            }
            Fields fields = Fields.exactly(4, TABS.fields(line));
            ItemId id = new ItemId(fields.id(0, "artist"));
            if (fields.isEmpty(1)) {
                throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "artist " + id + " has no name");
            }
            if (artists.putIfAbsent(id, new Named(fields.text(1), where)) != null) {
                throw new RejectedLineException(Reject.Reason.DUPLICATE, "item " + id + " occurs a second time");
            }
        });
        return artists;
    }

    private void tagAssignments(
            SourceFile file, Set<ItemId> artists, TagCounts counts, DataSink sink, Progress progress) {
        Map<String, String> names = tagNames(sink, progress);
        Set<String> seen = new HashSet<>();
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (line.startsWith("userID")) {
                return;
            }
            Fields fields = Fields.exactly(6, TABS.fields(line));
            ItemId artist = new ItemId(fields.id(1, "artist"));
            String tag = names.get(fields.id(2, "tag"));
            if (tag == null || !artists.contains(artist)) {
                throw new RejectedLineException(
                        Reject.Reason.UNKNOWN_ITEM,
                        (tag == null ? "tag " + fields.text(2) : "item " + artist) + " is not in its list");
            }
            if (!seen.add(fields.text(0) + " " + artist + " " + fields.text(2))) {
                throw new RejectedLineException(
                        Reject.Reason.DUPLICATE, "the same tag assignment occurs a second time");
            }
            counts.add(artist, tag);
        });
    }

    private Map<String, String> tagNames(DataSink sink, Progress progress) {
        Map<String, String> names = new HashMap<>();
        SourceFile.require(folder, "tags.dat").lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (!line.startsWith("tagID")) {
                Fields fields = Fields.exactly(2, TABS.fields(line));
                names.put(fields.id(0, "tag"), fields.text(1).toLowerCase(Locale.ROOT));
            }
        });
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static void plays(SourceFile file, DataSink sink, Progress progress) {
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (line.startsWith("userID")) {
                return;
            }
            Fields fields = Fields.exactly(3, TABS.fields(line));
            double count = fields.integer(2, "weight");
            if (count <= 0) {
                throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "weight must be above 0, was " + count);
            }
            UserId user = new UserId(fields.id(0, "user"));
            ItemId artist = new ItemId(fields.id(1, "artist"));
            Signal signal = new Signal(EventType.PLAY, count, null, null);
            Event event = new Event("hetrec:" + user + ":" + artist, user, artist, signal, null, Event.Origin.UNKNOWN);
            sink.event(new LoggedEvent(event, where.line(), Part.TRAIN, where));
        });
    }
}

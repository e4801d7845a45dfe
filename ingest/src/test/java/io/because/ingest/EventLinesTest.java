package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLinesTest {
    private static final String EVENT =
            "{\"eventId\":\"e1\",\"userId\":\"anna\",\"itemId\":\"alien\",\"type\":\"PLAY\"}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void oneFileOfEventsKnowsItsUsersAndItemsByMention() throws IOException {
        file(
                folder,
                "day.jsonl",
                EVENT.replace(
                        "}",
                        ",\"value\":2,\"at\":\"2026-01-31T20:15:00Z\",\"dwellSeconds\":90,"
                                + "\"completion\":0.5,\"impressionId\":\"i\",\"device\":\"tv\",\"place\":\"home\"}"));
        Recorded read = Recorded.read("events:" + folder.resolve("day.jsonl"));
        assertThat(read.rejects).isEmpty();
        assertThat(read.events.getFirst().event())
                .isEqualTo(new Event(
                        "e1",
                        new UserId("anna"),
                        new ItemId("alien"),
                        new Signal(EventType.PLAY, 2.0, 90.0, 0.5),
                        Instant.parse("2026-01-31T20:15:00Z"),
                        new Event.Origin("i", "tv", "home")));
        assertThat(read.items).containsExactly(Item.bare(new ItemId("alien"), ItemKind.PRODUCT));
        assertThat(read.users).hasSize(1);
    }

    @Test
    void aFolderListsItemsUsersAndFriendsAndRejectsWhomItDoesNotList() throws IOException {
        file(
                folder,
                "items.jsonl",
                "{\"id\":\"alien\",\"title\":\"Alien\",\"kind\":\"movie\",\"year\":1979,"
                        + "\"genres\":[\"Horror\"],\"tags\":{\"space\":3}}",
                "{\"id\":\"s1x1\",\"title\":\"Pilot\",\"kind\":\"EPISODE\",\"series\":{\"id\":\"s\",\"season\":1,"
                        + "\"episode\":1,\"next\":\"s1x2\"}}");
        file(
                folder,
                "users.jsonl",
                "{\"id\":\"anna\",\"sharesActivity\":true,\"attributes\":{\"age\":\"25\"}}",
                "{\"id\":\"bert\"}");
        file(folder, "friends.jsonl", "{\"a\":\"bert\",\"b\":\"anna\",\"since\":\"2020-01-01T00:00:00Z\"}");
        file(
                folder,
                "events.jsonl",
                EVENT,
                EVENT.replace("e1", "e2").replace("alien", "aliens"),
                EVENT.replace("e1", "e3").replace("anna", "carl"));
        Recorded read = Recorded.read("events:" + folder);
        assertThat(read.items.getFirst().genres()).containsExactly("Horror");
        assertThat(read.items.getLast().series()).isEqualTo(new Item.Place(new ItemId("s"), 1, 1, new ItemId("s1x2")));
        assertThat(read.tags).containsEntry("alien space", 3.0);
        assertThat(read.users.getFirst().sharesActivity()).isTrue();
        assertThat(read.friendships)
                .containsExactly(
                        new Friendship(new UserId("anna"), new UserId("bert"), Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(read.eventIds()).containsExactly("e1");
        assertThat(read.rejected()).containsExactly("events.jsonl:2 UNKNOWN_ITEM", "events.jsonl:3 UNKNOWN_USER");
    }

    @Test
    void everyBrokenLineIsNamedWithItsReason() throws IOException {
        file(
                folder,
                "bad.jsonl",
                "{",
                "[]",
                "{\"eventId\":\"e\"}",
                EVENT.replace("PLAY", "EAT"),
                EVENT.replace("PLAY", "RATE"),
                EVENT.replace("}", ",\"value\":\"two\"}"),
                EVENT.replace("}", ",\"completion\":7}"),
                EVENT.replace("}", ",\"at\":\"yesterday\"}"),
                EVENT,
                EVENT,
                EVENT.replace("anna", "\\ud800"));
        Recorded read = Recorded.read("events:" + folder.resolve("bad.jsonl"));
        assertThat(read.rejected())
                .containsExactly(
                        "bad.jsonl:1 MALFORMED",
                        "bad.jsonl:2 MALFORMED",
                        "bad.jsonl:3 FIELD_COUNT",
                        "bad.jsonl:4 OUT_OF_RANGE",
                        "bad.jsonl:5 OUT_OF_RANGE",
                        "bad.jsonl:6 NOT_A_NUMBER",
                        "bad.jsonl:7 OUT_OF_RANGE",
                        "bad.jsonl:8 OUT_OF_RANGE",
                        "bad.jsonl:10 DUPLICATE",
                        "bad.jsonl:11 INVALID_TEXT");
        assertThat(read.eventIds()).containsExactly("e1");
    }

    @Test
    void aListThatHoldsMoreThanTextsIsRejectedAndTheRestIsRead() throws IOException {
        file(
                folder,
                "items.jsonl",
                "{\"id\":\"alien\",\"title\":\"Alien\",\"kind\":\"movie\",\"genres\":[{\"id\":1,\"name\":\"Horror\"}]}",
                "{\"id\":\"aliens\",\"title\":\"Aliens\",\"kind\":\"movie\",\"genres\":[\"Horror\"]}");
        file(folder, "users.jsonl", "{\"id\":\"anna\"}");
        file(folder, "events.jsonl", EVENT.replace("alien", "aliens"));
        Recorded read = Recorded.read("events:" + folder);
        assertThat(read.rejected()).containsExactly("items.jsonl:1 MALFORMED");
        assertThat(read.eventIds()).containsExactly("e1");
    }
}

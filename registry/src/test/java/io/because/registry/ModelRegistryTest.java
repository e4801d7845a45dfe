package io.because.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.model.NamedArrays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRegistryTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final ModelCard.Origin ORIGIN =
            new ModelCard.Origin(Map.of("alpha", 0.3, "rank", 256), 42, "sha256:abc", "0123abc");
    private static final ModelCard.Evaluation GOOD =
            new ModelCard.Evaluation("full", Map.of("ndcg@20", 0.1518, "recall@20", 0.1849));

    @TempDir
    Path root;

    private ModelRegistry registry;

    @BeforeEach
    void open() {
        registry = new ModelRegistry(root, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static NamedArrays arrays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] floats = new float[6];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) random.nextGaussian();
        }
        return new NamedArrays()
                .put("vectors", floats, 2, 3)
                .put("targets", new int[] {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
                .put("empty", new float[0]);
    }

    private ModelCard register(long seed) {
        return registry.register("gfcf", arrays(seed), ORIGIN, GOOD);
    }

    @Test
    void whatIsLoadedIsWhatWasStored() {
        ModelCard card = register(1);
        StoredModel stored = registry.load("gfcf", card.version());
        assertThat(stored.card()).isEqualTo(card);
        assertThat(card.stage()).isEqualTo(Stage.CANDIDATE);
        assertThat(card.createdAt()).isEqualTo(NOW);
        assertThat(stored.arrays().all().keySet()).containsExactly("vectors", "targets", "empty");
        assertThat(stored.arrays().shape("vectors")).containsExactly(2, 3);
        assertThat(stored.arrays().floats("vectors")).containsExactly(arrays(1).floats("vectors"));
        assertThat(stored.arrays().ints("targets")).containsExactly(arrays(1).ints("targets"));
        assertThat(stored.arrays().floats("empty")).isEmpty();
    }

    /// Arrays longer than the writer's chunk of 1 MiB.
    @Test
    void longArraysComeBackWhole() {
        float[] floats = new float[600_001];
        int[] ints = new int[600_001];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = k;
            ints[k] = -k;
        }
        registry.register("long", new NamedArrays().put("f", floats).put("i", ints), ORIGIN, GOOD);
        assertThat(registry.load("long", 1).arrays().floats("f")).isEqualTo(floats);
        assertThat(registry.load("long", 1).arrays().ints("i")).isEqualTo(ints);
    }

    /// The layout that every other reader of the format expects, byte by byte.
    @Test
    void theFileIsASafetensorsFile() throws IOException {
        registry.register("tiny", new NamedArrays().put("x", new float[] {1, -2}), ORIGIN, GOOD);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file("tiny", 1))).order(ByteOrder.LITTLE_ENDIAN);
        byte[] header = new byte[(int) bytes.getLong()];
        bytes.get(header);
        assertThat(new String(header, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}");
        assertThat(header.length % 8).isZero();
        assertThat(bytes.getFloat()).isEqualTo(1);
        assertThat(bytes.getFloat()).isEqualTo(-2);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void versionsCountUpAndNothingHalfWrittenIsLeft() throws IOException {
        assertThat(register(1).version()).isEqualTo(1);
        assertThat(register(2).version()).isEqualTo(2);
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> root.relativize(f).toString()))
                    .containsExactlyInAnyOrder(
                            "gfcf/1/card.json",
                            "gfcf/1/model.safetensors",
                            "gfcf/2/card.json",
                            "gfcf/2/model.safetensors");
        }
    }

    /// A file stands where the version's folder would.
    @Test
    void aModelThatCannotBeStoredLeavesNothing() throws IOException {
        Path inTheWay =
                Files.writeString(Files.createDirectories(root.resolve("gfcf")).resolve("1"), "mine");
        assertThatThrownBy(() -> register(1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gfcf");
        try (Stream<Path> left = Files.list(root.resolve("gfcf"))) {
            assertThat(left).containsExactly(inTheWay);
        }
        assertThat(inTheWay).hasContent("mine");
        assertThat(registry.list().cards()).isEmpty();
    }

    /// A folder stands where the card would.
    @Test
    void aCardThatCannotBeWrittenLeavesNothing() throws IOException {
        ModelCard card = register(1);
        Path inTheWay = root.resolve("other/card.json");
        Files.createDirectories(inTheWay.resolve("more"));
        assertThatThrownBy(() -> CardFile.write(inTheWay, card))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("card.json");
        try (Stream<Path> left = Files.list(root.resolve("other"))) {
            assertThat(left).containsExactly(inTheWay);
        }
    }

    @Test
    void promotingRetiresTheChampionBefore() {
        register(1);
        register(2);
        assertThat(registry.champion("gfcf")).isEmpty();
        registry.promote("gfcf", 1);
        registry.promote("gfcf", 2);
        assertThat(registry.champion("gfcf").orElseThrow().version()).isEqualTo(2);
        assertThat(registry.list().cards()).extracting(ModelCard::stage).containsExactly(Stage.RETIRED, Stage.CHAMPION);
    }

    @Test
    void promotingTheChampionAgainKeepsIt() {
        register(1);
        registry.promote("gfcf", 1);
        registry.promote("gfcf", 1);
        assertThat(registry.champion("gfcf").orElseThrow().version()).isEqualTo(1);
    }

    /// A crash between the two cards of a promotion.
    @Test
    void ofTwoChampionsTheLaterOneServes() {
        register(1);
        register(2);
        var later = new ModelRegistry(root, Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        registry.promote("gfcf", 2);
        ModelCard two = registry.champion("gfcf").orElseThrow();
        later.promote("gfcf", 1);
        CardFile.write(root.resolve("gfcf/2/card.json"), two);
        assertThat(registry.champion("gfcf").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void anUnknownVersionIsTheCallersMistake() {
        assertThatThrownBy(() -> registry.load("gfcf", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no version 7 of model gfcf; `because models` shows all");
        assertThatThrownBy(() -> registry.load("../gfcf", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "byte {0}")
    @ValueSource(ints = {0, 3, 7, 8, 40, 200, -1})
    void oneChangedByteIsRefusedAndTheChampionStays(int at) throws IOException {
        register(1);
        register(2);
        registry.promote("gfcf", 1);
        byte[] bytes = Files.readAllBytes(file("gfcf", 2));
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        Files.write(file("gfcf", 2), bytes);
        assertThatThrownBy(() -> registry.promote("gfcf", 2))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("checksum");
        assertThat(registry.champion("gfcf").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aTruncatedOrAbsentFileIsRefused() throws IOException {
        register(1);
        byte[] bytes = Files.readAllBytes(file("gfcf", 1));
        Files.write(file("gfcf", 1), java.util.Arrays.copyOf(bytes, bytes.length - 4));
        assertThatThrownBy(() -> registry.load("gfcf", 1))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("bytes, its card says " + bytes.length);
        Files.delete(file("gfcf", 1));
        assertThatThrownBy(() -> registry.load("gfcf", 1))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("does not exist");
    }

    /// Files that were sealed as they are: only the header's own checks can refuse them.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "no json",
                "[1]",
                "{\"x\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,-8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\"}}",
                "{\"x\":7}"
            })
    void aHeaderThatCannotBeTrueIsRefused(String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        refused(ByteBuffer.allocate(8 + text.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(longs = {-1, 0, 9, Long.MAX_VALUE, Long.MIN_VALUE})
    void aHeaderLengthBeyondTheFileIsRefused(long length) throws IOException {
        refused(ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array());
        refused(new byte[3]);
    }

    private void refused(byte[] bytes) throws IOException {
        Path file = root.resolve("forged");
        Files.write(file, bytes);
        String checksum = Checksum.of(MemorySegment.ofArray(bytes));
        assertThatThrownBy(() -> SafetensorsReader.read(file, new ModelCard.FileSeal(bytes.length, checksum)))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageStartingWith("refused ");
    }

    @Test
    void aDamagedCardIsListedAsDamagedAndHidesNoOther() throws IOException {
        register(1);
        register(2);
        Files.writeString(root.resolve("gfcf/1/card.json"), "{\"name\":");
        Listing listing = registry.list();
        assertThat(listing.cards()).extracting(ModelCard::version).containsExactly(2);
        assertThat(listing.damaged()).singleElement().asString().contains("no model card");
        assertThat(register(3).version()).isEqualTo(3);
    }

    @Test
    void aCardInAnotherModelsFolderIsRefused() throws IOException {
        register(1);
        register(2);
        Files.copy(
                root.resolve("gfcf/1/card.json"),
                root.resolve("gfcf/2/card.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> registry.load("gfcf", 2))
                .isInstanceOf(DamagedModelException.class)
                .hasMessageContaining("card of gfcf 1");
    }

    private Path file(String name, int version) {
        return root.resolve(name).resolve(Integer.toString(version)).resolve("model.safetensors");
    }
}

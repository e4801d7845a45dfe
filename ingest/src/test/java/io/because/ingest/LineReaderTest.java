package io.because.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineReaderTest {
    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void bothEndsOfLineAreCutAndTheLastLineNeedsNone() throws IOException {
        assertThat(lines("a\r\nb\n\nd".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .containsExactly("a", "b", "", "d");
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(lines(new byte[0], StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aLineThatIsNoUtf8IsNullAndTheNextIsRead() throws IOException {
        byte[] bytes = {'a', '\n', (byte) 0xe9, '\n', (byte) 0xc3, (byte) 0xa9, '\n'};
        assertThat(lines(bytes, StandardCharsets.UTF_8)).containsExactly("a", null, "é");
    }

    @Test
    void latin1IsAlwaysText() throws IOException {
        assertThat(lines(new byte[] {(byte) 0xe9}, StandardCharsets.ISO_8859_1)).containsExactly("é");
    }

    /// Lines of up to 100,000 characters reach over the buffer of 65,536 bytes.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> written = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            int length = random.nextInt(random.nextInt(4) == 0 ? 100_000 : 50);
            written.add(Character.toString(random.nextInt('a', 0x250)).repeat(length));
        }
        byte[] bytes = String.join("\n", written).getBytes(StandardCharsets.UTF_8);
        List<@Nullable String> read = lines(bytes, StandardCharsets.UTF_8);
        if (written.getLast().isEmpty()) {
            written.removeLast(); // nothing stands behind the last end of line
        }
        assertThat(read).isEqualTo(written);
    }

    private static List<@Nullable String> lines(byte[] bytes, Charset charset) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(bytes), charset);
        List<@Nullable String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(reader.text());
        }
        return lines;
    }
}

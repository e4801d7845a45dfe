package io.because.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lines of bytes, decoded one by one, so that one broken line is one rejected line. Ends of line are `\n` or `\r\n`.
/// Not thread-safe.
final class LineReader {
    private final InputStream in;
    private final Charset charset;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[256];
    private int length;
    private int from;
    private int to;

    LineReader(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /// Moves to the next line; false at the end of the file.
    boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            append(end);
            from = end + 1;
            if (end < to) {
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return any;
    }

    /// The current line, or null when its bytes are no text of this charset.
    @Nullable
    String text() {
        if (charset.equals(StandardCharsets.ISO_8859_1) || isAscii()) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    private void append(int end) {
        int more = end - from;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private boolean isAscii() {
        for (int k = 0; k < length; k++) {
            if (line[k] < 0) {
                return false;
            }
        }
        return true;
    }
}

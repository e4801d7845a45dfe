package io.because.graph;

import io.because.domain.Require;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/// Many texts as their UTF-8 bytes one behind the other: nothing per text is an object, and a file of them
/// need not be taken apart. A text is made anew each time it is asked for. Immutable by convention: nobody
/// writes to the arrays.
public final class PackedTexts extends AbstractList<String> implements RandomAccess {
    private final byte[] bytes;
    private final int[] offsets;

    /// @param offsets `[texts + 1]`, ascending: where each begins, and the end
    public PackedTexts(byte[] bytes, int... offsets) {
        Require.that(offsets.length > 0, "offsets must have at least one entry");
        Require.that(
                offsets[offsets.length - 1] == bytes.length,
                "the last offset must be the number of bytes, " + bytes.length + ", was "
                        + offsets[offsets.length - 1]);
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /// @throws OutOfMemoryError when they have more than 2 GiB together
    public static PackedTexts of(Collection<String> texts) {
        if (texts instanceof PackedTexts packed) {
            return packed;
        }
        int[] offsets = new int[texts.size() + 1];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        for (String text : texts) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            offsets[++at] = bytes.size();
        }
        return new PackedTexts(bytes.toByteArray(), offsets);
    }

    @Override
    public int size() {
        return offsets.length - 1;
    }

    @Override
    public String get(int index) {
        int from = offsets[index];
        return new String(bytes, from, offsets[index + 1] - from, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int[] offsets() {
        return offsets;
    }
}

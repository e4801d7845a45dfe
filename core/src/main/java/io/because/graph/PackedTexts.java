package io.because.graph;

import io.because.domain.Require;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
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

    /// @throws ArithmeticException when they have more than 2 GiB together
    public static PackedTexts of(Collection<String> texts) {
        if (texts instanceof PackedTexts packed) {
            return packed;
        }
        int[] offsets = new int[texts.size() + 1];
        byte[] bytes = new byte[16 * texts.size()];
        int at = 0;
        for (String text : texts) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            int from = offsets[at];
            int to = Math.addExact(from, encoded.length);
            if (to > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * to));
            }
            System.arraycopy(encoded, 0, bytes, from, encoded.length);
            offsets[++at] = to;
        }
        return new PackedTexts(Arrays.copyOf(bytes, offsets[at]), offsets);
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

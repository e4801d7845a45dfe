package io.because.registry;

import io.because.model.NamedArrays;
import io.because.registry.ModelCard.FileSeal;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes arrays as a safetensors file: 8 bytes length of the header (little-endian), the header as JSON, the data,
/// little-endian, in the order of the header. Float arrays are F32, int arrays I32, long arrays I64,
/// byte arrays U8.
///
/// See the format's description in github.com/huggingface/safetensors.
final class Safetensors {
    private static final int CHUNK = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

    private Safetensors(FileChannel channel) {
        this.channel = channel;
    }

    /// Returns when the bytes are on the disk.
    static FileSeal write(Path file, NamedArrays arrays) throws IOException {
        try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var arena = Arena.ofShared()) {
            Safetensors writer = new Safetensors(channel);
            writer.header(SafetensorsHeader.of(arrays).json());
            for (NamedArrays.Array array : arrays.all().values()) {
                switch (array.values()) {
                    case float[] floats -> writer.floats(floats);
                    case int[] ints -> writer.ints(ints);
                    case long[] longs -> writer.longs(longs);
                    case byte[] bytes -> writer.bytes(bytes);
                    default -> throw new IllegalArgumentException("arrays must hold floats, ints, longs or bytes");
                }
            }
            channel.force(true);
            MemorySegment written = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new FileSeal(written.byteSize(), Checksum.of(written));
        }
    }

    private void header(String json) throws IOException {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        chunk.clear().putLong(text.length);
        flush();
        bytes(text);
    }

    private void bytes(byte[] values) throws IOException {
        for (int at = 0; at < values.length; at += CHUNK) {
            chunk.clear().put(values, at, Math.min(CHUNK, values.length - at));
            flush();
        }
    }

    private void longs(long[] values) throws IOException {
        for (int at = 0; at < values.length; at += CHUNK / Long.BYTES) {
            int count = Math.min(CHUNK / Long.BYTES, values.length - at);
            chunk.clear().asLongBuffer().put(values, at, count);
            chunk.position(count * Long.BYTES);
            flush();
        }
    }

    private void floats(float[] values) throws IOException {
        for (int at = 0; at < values.length; at += CHUNK / Float.BYTES) {
            int count = Math.min(CHUNK / Float.BYTES, values.length - at);
            chunk.clear().asFloatBuffer().put(values, at, count);
            chunk.position(count * Float.BYTES);
            flush();
        }
    }

    private void ints(int[] values) throws IOException {
        for (int at = 0; at < values.length; at += CHUNK / Integer.BYTES) {
            int count = Math.min(CHUNK / Integer.BYTES, values.length - at);
            chunk.clear().asIntBuffer().put(values, at, count);
            chunk.position(count * Integer.BYTES);
            flush();
        }
    }

    private void flush() throws IOException {
        chunk.flip();
        while (chunk.hasRemaining()) {
            channel.write(chunk);
        }
    }
}

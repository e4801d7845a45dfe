package io.because.registry;

import io.because.model.NamedArrays;
import io.because.registry.ModelCard.FileSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Reads a safetensors file, mapped into memory, after checking it: nothing in it is believed before.
final class SafetensorsReader {
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat F32 = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// The format's own limit.
    private static final long LONGEST_HEADER = 100_000_000;

    private static final long HASHED_AT_ONCE = 1 << 26;

    private SafetensorsReader() {}

    /// @throws DamagedModelException when the file is absent, is not the sealed one, or is no safetensors file
    static NamedArrays read(Path file, FileSeal seal) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            if (channel.size() != seal.bytes()) {
                throw new DamagedModelException(
                        file, "it has " + channel.size() + " bytes, its card says " + seal.bytes());
            }
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (!sha256(bytes).equals(seal.sha256())) {
                throw new DamagedModelException(file, "its checksum is not the one of its card");
            }
            return arrays(bytes);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new DamagedModelException(file, String.valueOf(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw new DamagedModelException(file, "it does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// @throws IllegalArgumentException with a clause that says what is wrong
    private static NamedArrays arrays(MemorySegment bytes) {
        if (bytes.byteSize() < Long.BYTES) {
            throw new IllegalArgumentException("it is too short to be a safetensors file");
        }
        long length = bytes.get(I64, 0);
        if (length <= 0 || length > Math.min(LONGEST_HEADER, bytes.byteSize() - Long.BYTES)) {
            throw new IllegalArgumentException("it announces a header of " + length + " bytes, which cannot be");
        }
        long dataAt = Long.BYTES + length;
        String header =
                new String(bytes.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        NamedArrays arrays = new NamedArrays();
        for (var tensor :
                SafetensorsHeader.parse(header, bytes.byteSize() - dataAt).tensors()) {
            MemorySegment data = bytes.asSlice(dataAt + tensor.begin(), tensor.end() - tensor.begin());
            switch (tensor.type()) {
                case F32 -> arrays.put(tensor.name(), data.toArray(F32), tensor.shape());
                case I32 -> arrays.put(tensor.name(), data.toArray(I32), tensor.shape());
                case I64 -> arrays.put(tensor.name(), data.toArray(I64), tensor.shape());
                case U8 -> arrays.put(tensor.name(), data.toArray(ValueLayout.JAVA_BYTE), tensor.shape());
            }
        }
        return arrays;
    }

    private static String sha256(MemorySegment bytes) {
        MessageDigest digest = Safetensors.sha256();
        for (long at = 0; at < bytes.byteSize(); at += HASHED_AT_ONCE) {
            long size = Math.min(HASHED_AT_ONCE, bytes.byteSize() - at);
            digest.update(bytes.asSlice(at, size).asByteBuffer());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package io.because.registry;

import io.because.model.Blocks;
import io.because.model.NamedArrays;
import io.because.registry.ModelCard.FileSeal;
import io.because.registry.SafetensorsHeader.Tensor;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Reads a safetensors file, mapped into memory, after checking it: nothing in it is believed before.
final class SafetensorsReader {
    private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat F32 = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// The format's own limit.
    private static final long LONGEST_HEADER = 100_000_000;

    private SafetensorsReader() {}

    /// @throws DamagedModelException when the file is absent, is not the sealed one, or is no safetensors file
    static NamedArrays read(Path file, FileSeal seal) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofShared()) {
            if (channel.size() != seal.bytes()) {
                throw new DamagedModelException(
                        file, "it has " + channel.size() + " bytes, its card says " + seal.bytes());
            }
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (!Checksum.of(bytes).equals(seal.checksum())) {
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
        List<Tensor> tensors =
                SafetensorsHeader.parse(header, bytes.byteSize() - dataAt).tensors();
        Object[] values = new Object[tensors.size()];
        int[] largestFirst = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong(k -> -tensors.get(k).bytes()))
                .mapToInt(k -> k)
                .toArray();
        Blocks.run(values.length, 1, Runtime.getRuntime().availableProcessors(), (at, end) -> {
            Tensor tensor = tensors.get(largestFirst[at]);
            values[largestFirst[at]] = values(bytes.asSlice(dataAt + tensor.begin(), tensor.bytes()), tensor.type());
        });
        NamedArrays arrays = new NamedArrays();
        for (int k = 0; k < values.length; k++) {
            String name = tensors.get(k).name();
            long[] shape = tensors.get(k).shape();
            switch (values[k]) {
                case float[] floats -> arrays.put(name, floats, shape);
                case int[] ints -> arrays.put(name, ints, shape);
                case long[] longs -> arrays.put(name, longs, shape);
                default -> arrays.put(name, (byte[]) values[k], shape);
            }
        }
        return arrays;
    }

    private static Object values(MemorySegment data, SafetensorsHeader.Type type) {
        return switch (type) {
            case F32 -> data.toArray(F32);
            case I32 -> data.toArray(I32);
            case I64 -> data.toArray(I64);
            case U8 -> data.toArray(ValueLayout.JAVA_BYTE);
        };
    }
}

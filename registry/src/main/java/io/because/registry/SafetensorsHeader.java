package io.because.registry;

import io.because.domain.Require;
import io.because.model.NamedArrays;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The header of a safetensors file.
///
/// @param tensors in the order of their data, without gaps
record SafetensorsHeader(List<Tensor> tensors) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ALIGNMENT = 8;

    /// @param begin first byte of the data, counted from the end of the header
    /// @param end behind the last byte
    record Tensor(String name, Type type, long[] shape, long begin, long end) {
        long bytes() {
            return end - begin;
        }
    }

    enum Type {
        F32(float[].class, Float.BYTES),
        I32(int[].class, Integer.BYTES),
        I64(long[].class, Long.BYTES),
        U8(byte[].class, Byte.BYTES);

        private final Class<?> array;
        private final int bytes;

        Type(Class<?> array, int bytes) {
            this.array = array;
            this.bytes = bytes;
        }

        static Type of(Object array) {
            return Arrays.stream(values())
                    .filter(type -> type.array.isInstance(array))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no array of numbers: " + array.getClass()));
        }
    }

    static SafetensorsHeader of(NamedArrays arrays) {
        List<Tensor> tensors = new ArrayList<>();
        long at = 0;
        for (var entry : arrays.all().entrySet()) {
            Type type = Type.of(entry.getValue().values());
            long end = at + Math.multiplyExact(product(entry.getValue().shape()), (long) type.bytes);
            tensors.add(new Tensor(entry.getKey(), type, entry.getValue().shape(), at, end));
            at = end;
        }
        return new SafetensorsHeader(tensors);
    }

    /// Padded with blanks so that the data is aligned.
    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Tensor tensor : tensors) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("dtype", tensor.type.name());
            entry.put("shape", tensor.shape);
            entry.put("data_offsets", new long[] {tensor.begin, tensor.end});
            json.put(tensor.name, entry);
        }
        String text = JSON.writeValueAsString(json);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return text + " ".repeat((ALIGNMENT - length % ALIGNMENT) % ALIGNMENT);
    }

    /// @param dataBytes what follows the header in the file
    /// @throws IllegalArgumentException with a clause that says what is wrong
    static SafetensorsHeader parse(String text, long dataBytes) {
        JsonNode root = tree(text);
        List<Tensor> tensors = new ArrayList<>();
        for (var entry : root.properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                tensors.add(tensor(entry.getKey(), entry.getValue()));
            }
        }
        tensors.sort(Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end));
        long at = 0;
        for (Tensor tensor : tensors) {
            Require.that(
                    tensor.begin == at, "array " + tensor.name + " starts at " + tensor.begin + " instead of " + at);
            at = tensor.end;
        }
        Require.that(at == dataBytes, "its header announces " + at + " bytes of data but " + dataBytes + " follow");
        return new SafetensorsHeader(tensors);
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            Require.that(root.isObject(), "its header is no JSON object");
            return root;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("its header is no JSON", e);
        }
    }

    private static Tensor tensor(String name, JsonNode entry) {
        Type type = Arrays.stream(Type.values())
                .filter(t -> t.name().equals(entry.path("dtype").asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "array " + name + " has a type other than " + Arrays.toString(Type.values())));
        long[] shape = longs(name, entry.path("shape"));
        long[] offsets = longs(name, entry.path("data_offsets"));
        Require.that(offsets.length == 2, "array " + name + " has no begin and end");
        Require.that(
                offsets[1] - offsets[0] == Math.multiplyExact(product(shape), (long) type.bytes),
                "array " + name + " has another size than its shape says");
        Require.that(
                product(shape) <= Integer.MAX_VALUE - 8, "array " + name + " is too large for one array in memory");
        return new Tensor(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] longs(String name, JsonNode array) {
        Require.that(array.isArray(), "array " + name + " lacks its shape or data_offsets");
        long[] values = new long[array.size()];
        for (int k = 0; k < values.length; k++) {
            JsonNode value = array.get(k);
            Require.that(
                    value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0,
                    "array " + name + " has a shape or data_offsets that are no sizes");
            values[k] = value.longValue();
        }
        return values;
    }

    private static long product(long[] shape) {
        long product = 1;
        for (long side : shape) {
            product = Math.multiplyExact(product, side);
        }
        return product;
    }
}

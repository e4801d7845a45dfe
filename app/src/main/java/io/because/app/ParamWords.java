package io.because.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Params in words, as on a command line: `dimension=64`, `edges.friends=0.5`, `layers=[0,0.5,0.5]`, and where a param
/// is one of several records `training.loss=softmax(4096,true,0.1)`, with the values in the order of the record.
final class ParamWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ParamWords() {}

    /// All params in words, by their names as {@link #with} takes them; those that are absent are left out.
    static Map<String, String> of(Record params) {
        Map<String, String> words = new LinkedHashMap<>();
        for (RecordComponent component : params.getClass().getRecordComponents()) {
            Object value = value(params, component);
            if (value instanceof Record inside && !component.getType().isSealed()) {
                of(inside).forEach((name, word) -> words.put(component.getName() + "." + name, word));
            } else if (value != null) {
                words.put(component.getName(), word(value));
            }
        }
        return words;
    }

    /// What makes other params of some, each `param=value`.
    static List<String> changed(Record from, Record to) {
        Map<String, String> before = of(from);
        return of(to).entrySet().stream()
                .filter(param -> !param.getValue().equals(before.get(param.getKey())))
                .map(param -> param.getKey() + "=" + param.getValue())
                .toList();
    }

    private static String word(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(ParamWords::word).collect(Collectors.joining(",", "[", "]"));
            case Record one ->
                Arrays.stream(one.getClass().getRecordComponents())
                        .map(component -> word(Objects.requireNonNull(value(one, component))))
                        .collect(Collectors.joining(",", one.getClass().getSimpleName() + "(", ")"));
            default -> value.toString();
        };
    }

    /// @param settings each `param=value`
    /// @throws IllegalArgumentException when there is no such param or it cannot be so
    static <P extends Record> P with(P params, List<String> settings) {
        P changed = params;
        for (String setting : settings) {
            changed = with(changed, setting);
        }
        return changed;
    }

    /// @param setting `param=value`
    /// @throws IllegalArgumentException when there is no such param or it cannot be so
    static <P extends Record> P with(P params, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("`" + setting + "` must be param=value");
        }
        List<String> path = List.of(setting.substring(0, equals).split("\\."));
        try {
            return replaced(params, path, setting.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("`" + setting + "`: " + e.getMessage(), e);
        }
    }

    private static <P extends Record> P replaced(P params, List<String> path, String word) {
        RecordComponent[] components = params.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean found = false;
        for (int k = 0; k < values.length; k++) {
            values[k] = value(params, components[k]);
            if (components[k].getName().equals(path.getFirst())) {
                found = true;
                values[k] = path.size() == 1
                        ? parsed(word, components[k].getGenericType())
                        : replaced(inner(values[k], path), path.subList(1, path.size()), word);
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "there is no `" + path.getFirst() + "`, only " + String.join(", ", names(params, "")));
        }
        @SuppressWarnings("unchecked") // the class of `params` is P
        P made = (P) made(params.getClass(), values);
        return made;
    }

    private static Record inner(@Nullable Object value, List<String> path) {
        if (value instanceof Record inside) {
            return inside;
        }
        throw new IllegalArgumentException("`" + path.getFirst() + "` has nothing in it");
    }

    /// All that can be said.
    private static List<String> names(Record params, String before) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : params.getClass().getRecordComponents()) {
            String name = before + component.getName();
            if (value(params, component) instanceof Record inside
                    && !component.getType().isSealed()) {
                names.addAll(names(inside, name + "."));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static Object parsed(String word, Type type) {
        if (type instanceof Class<?> kind && kind.isEnum()) {
            return constant(word, kind);
        }
        if (type instanceof Class<?> kind && (kind.isSealed() || kind.isRecord())) {
            return record(word, kind);
        }
        if (type instanceof ParameterizedType list && word.startsWith("[") && word.endsWith("]")) {
            return ModelWords.split(word.substring(1, word.length() - 1), ',').stream()
                    .map(one -> parsed(one, list.getActualTypeArguments()[0]))
                    .toList();
        }
        try {
            return JSON.convertValue(word, JSON.constructType(type));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("`" + word + "` is no " + type.getTypeName(), e);
        }
    }

    private static Object constant(String word, Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("`" + word + "` is none of " + List.of(kind.getEnumConstants())));
    }

    /// `name(value,value)`.
    private static Object record(String word, Class<?> kind) {
        Class<?>[] permitted = kind.isSealed() ? kind.getPermittedSubclasses() : new Class<?>[] {kind};
        String plain = word.contains("(") ? word : word + "()";
        String name = plain.substring(0, plain.indexOf('('));
        Class<?> chosen = Arrays.stream(permitted)
                .filter(one -> one.getSimpleName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + name + "` is none of "
                        + Arrays.stream(permitted).map(ParamWords::form).toList()));
        List<String> words = ModelWords.split(plain.substring(name.length() + 1, plain.length() - 1), ',');
        RecordComponent[] components = chosen.getRecordComponents();
        if (words.size() != components.length || !plain.endsWith(")")) {
            throw new IllegalArgumentException("`" + word + "` must be as in " + form(chosen));
        }
        Object[] values = new Object[components.length];
        Arrays.setAll(values, k -> parsed(words.get(k), components[k].getGenericType()));
        return made(chosen, values);
    }

    private static String form(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(",", kind.getSimpleName() + "(", ")"));
    }

    private static @Nullable Object value(Record params, RecordComponent component) {
        try {
            return component.getAccessor().invoke(params);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static Object made(Class<?> kind, @Nullable Object... values) {
        Class<?>[] types = Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return kind.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " cannot be made", e);
        }
    }
}

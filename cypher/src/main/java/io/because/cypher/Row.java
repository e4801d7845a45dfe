package io.because.cypher;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of an answer: plain Java values by column (String, Long, Double, Boolean, List, Map, null).
public record Row(Map<String, Object> values) {
    public String string(String column) {
        return (String) required(column);
    }

    public long integer(String column) {
        return (Long) required(column);
    }

    public double real(String column) {
        return ((Number) required(column)).doubleValue();
    }

    public boolean bool(String column) {
        return (Boolean) required(column);
    }

    @SuppressWarnings("unchecked") // the caller names the type that the query's header announces
    public <T> List<T> list(String column) {
        return (List<T>) required(column);
    }

    public @Nullable Object orNull(String column) {
        return values.get(column);
    }

    private Object required(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("column " + column + " is null or absent in " + values.keySet());
        }
        return value;
    }
}

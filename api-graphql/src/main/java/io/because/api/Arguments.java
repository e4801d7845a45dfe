package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// GraphQL arguments to the domain's words; what is wrong is said with the argument's name.
final class Arguments {
    static final int MOST = 100;

    private Arguments() {}

    static int first(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        return first(first == null ? 0 : first);
    }

    static int first(int first) {
        if (first < 1 || first > MOST) {
            throw new BadArgumentException("first", "first must be in 1 to " + MOST + ", was " + first);
        }
        return first;
    }

    static UserId userId(String argument, String value) {
        return new UserId(id(argument, value));
    }

    static ItemId itemId(String argument, String value) {
        return new ItemId(id(argument, value));
    }

    static String id(String argument, String value) {
        if (value.isBlank()) {
            throw new BadArgumentException(argument, argument + " must not be blank");
        }
        return value;
    }

    /// @param input fields of `ContextInput` by name
    static Context context(@Nullable Map<String, @Nullable Object> input) {
        if (input == null) {
            return Context.NONE;
        }
        Map<String, String> values = new HashMap<>();
        input.forEach((name, value) -> {
            if (value != null && !name.equals("now")) {
                values.put(name, value.toString());
            }
        });
        checkTimeZone(values.get("timeZone"));
        return new Context((Instant) input.get("now"), values);
    }

    private static void checkTimeZone(@Nullable String zone) {
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            throw new BadArgumentException(
                    "timeZone", "timeZone must be an IANA name such as Europe/Berlin, was " + zone);
        }
    }
}

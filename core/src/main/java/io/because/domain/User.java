package io.because.domain;

import java.util.Map;

/// @param attributes what the source says of the user (age, gender, ...), possibly empty
/// @param sharesActivity whether friends may be told what this user watched
public record User(UserId id, Map<String, String> attributes, boolean sharesActivity) {
    public User {
        attributes = Map.copyOf(attributes);
    }
}

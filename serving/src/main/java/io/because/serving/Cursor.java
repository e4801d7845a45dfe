package io.because.serving;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A place in a pinned list, as clients carry it: opaque to them.
///
/// @param next place of the first item behind the cursor, 0 first
record Cursor(String listId, int next) {

    String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((listId + ":" + next).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IllegalArgumentException naming `after`
    static Cursor parse(String after) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            int colon = text.lastIndexOf(':');
            if (colon > 0) {
                return new Cursor(text.substring(0, colon), Integer.parseUnsignedInt(text.substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
        throw malformed(null);
    }

    private static IllegalArgumentException malformed(@org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException("after is not a cursor of ours; take endCursor of an earlier page", cause);
    }
}

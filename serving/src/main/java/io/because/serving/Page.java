package io.because.serving;

import java.util.List;

/// A piece of a ranked list, as it was shown.
///
/// @param impressionId of this page; events that follow from it refer to it
/// @param cursors one per item: given as `after`, it continues behind that item
public record Page(
        String impressionId, List<Recommendation> items, List<String> cursors, boolean hasNext, boolean hasPrevious) {
    public Page {
        items = List.copyOf(items);
        cursors = List.copyOf(cursors);
    }
}

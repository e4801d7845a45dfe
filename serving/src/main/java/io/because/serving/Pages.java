package io.because.serving;

import io.because.domain.Context;
import io.because.model.Decision;
import java.util.ArrayList;
import java.util.List;

/// Cuts pages from ranked lists; each page is an impression.
///
/// @param impressions where what is shown is logged
record Pages(ImpressionLog impressions, Surroundings surroundings) {
    private static final String POLICY = "greedy";
    private static final String MODEL = "blend";

    /// @param from place of the first item, 0 first
    Page cut(RankedList list, int from, int length, Context context) {
        String impressionId = surroundings.ids().get();
        int to = Math.min(list.size(), from + length);
        List<Recommendation> items = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        List<Impression.Slot> slots = new ArrayList<>();
        for (int place = from; place < to; place++) {
            Recommendation item = list.at(place, impressionId);
            items.add(item);
            cursors.add(new Cursor(list.id(), place + 1).encoded());
            slots.add(new Impression.Slot(item.item(), new Decision(list.items()[place], place, POLICY, 1)));
        }
        if (!slots.isEmpty()) {
            var made = new Impression.Made(
                    surroundings.clock().instant(), MODEL, list.answer().state().version(), 1);
            impressions.add(new Impression(impressionId, list.user(), made, context, slots));
        }
        return new Page(impressionId, items, cursors, to < list.size(), from > 0);
    }
}

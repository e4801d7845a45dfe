package io.because.serving;

import io.because.domain.ItemKind;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import io.because.model.Cause;
import java.util.BitSet;
import java.util.List;

/// "Because you watched Alien": what the user did earlier, liked, and is connected to the item in the
/// graph.
final class WatchedFinder implements ReasonFinder {
    /// Nobody is told "because you watched" of what they hardly liked.
    private static final double LIKED = 0.1;

    @Override
    public void find(Inquiry inquiry, Findings findings) {
        BitSet told = tell(inquiry, findings);
        int[] past = inquiry.profile().history().indices();
        CauseSums sums = inquiry.attribution().actions();
        for (int k = 0; k < past.length; k++) {
            double amount = sums.of(past[k]);
            if (amount != 0 && !told.get(k)) {
                findings.fold(new Cause.PastActions(past[k]), amount);
            }
        }
    }

    /// Tells the strongest that have a path, which is searched for a few only.
    ///
    /// @return their places in the history
    private static BitSet tell(Inquiry inquiry, Findings findings) {
        int[] past = inquiry.profile().history().indices();
        var told = new BitSet();
        for (int k : TopK.select(speaking(inquiry), 10 + 3 * inquiry.max())) {
            Path path = told.cardinality() < inquiry.max() ? WatchedPath.between(inquiry, past[k]) : null;
            if (path != null) {
                findings.tell(reason(inquiry, k, inquiry.attribution().actions().of(past[k]), path));
                told.set(k);
            }
        }
        return told;
    }

    /// What each past action gives, by place in the history; -infinity where it cannot be told.
    private static float[] speaking(Inquiry inquiry) {
        SparseVector history = inquiry.profile().history();
        float[] amounts = new float[history.size()];
        for (int k = 0; k < amounts.length; k++) {
            int past = history.indices()[k];
            double amount = inquiry.attribution().actions().of(past);
            boolean speaks = amount > 0 && history.values()[k] > LIKED && past != inquiry.item();
            amounts[k] = speaks ? (float) amount : Float.NEGATIVE_INFINITY;
        }
        return amounts;
    }

    private static Reason reason(Inquiry inquiry, int place, double amount, Path path) {
        int past = inquiry.profile().history().indices()[place];
        var catalogue = inquiry.snapshot().catalogue();
        var phrase = Phrase.of(key(catalogue.kinds()[past]), catalogue.titles().get(past));
        var ground = new Ground(amount, path, phrase, List.of(new Cause.PastActions(past)));
        return new Reason.YouWatched(
                ground,
                inquiry.state().itemId(past),
                inquiry.profile().history().values()[place]);
    }

    private static String key(ItemKind kind) {
        return switch (kind) {
            case MOVIE, SERIES, EPISODE -> "you.watched";
            case TRACK, ARTIST, PODCAST -> "you.listened";
            case ARTICLE -> "you.read";
            case PRODUCT -> "you.bought";
            case PLACE -> "you.visited";
        };
    }
}

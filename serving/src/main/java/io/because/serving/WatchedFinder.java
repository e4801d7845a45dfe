package io.because.serving;

import io.because.domain.ItemKind;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import io.because.model.Cause;
import java.util.List;

/// "Because you watched Alien": what the user did earlier, liked, and is connected to the item in the
/// graph.
final class WatchedFinder implements ReasonFinder {
    /// Nobody is told "because you watched" of what they hardly liked.
    private static final double LIKED = 0.1;

    @Override
    public void find(Inquiry inquiry, Findings findings) {
        SparseVector history = inquiry.profile().history();
        CauseSums sums = inquiry.attribution().actions();
        float[] amounts = new float[history.size()];
        for (int k = 0; k < amounts.length; k++) {
            amounts[k] = (float) sums.of(history.indices()[k]);
        }
        int told = 0;
        int tries = 10 + 3 * inquiry.max(); // a path is searched for the strongest only
        for (int k : TopK.select(amounts, amounts.length)) {
            int past = history.indices()[k];
            double amount = sums.of(past);
            boolean speaks = amount > 0 && history.values()[k] > LIKED && past != inquiry.item();
            boolean mayStand = speaks && told < inquiry.max() && tries-- > 0;
            Path path = mayStand ? WatchedPath.between(inquiry, past) : null;
            if (path != null) {
                findings.tell(reason(inquiry, k, amount, path));
                told++;
            } else if (amount != 0) {
                findings.fold(new Cause.PastActions(past), amount);
            }
        }
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

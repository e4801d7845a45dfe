package io.because.serving;

import io.because.model.Cause;
import java.util.List;

/// "Because you like Horror".
final class GenreFinder implements ReasonFinder {
    @Override
    public void find(Inquiry inquiry, Findings findings) {
        for (int genre : inquiry.profile().tastes().indices()) {
            double amount = inquiry.attribution().tastes().of(genre);
            Cause cause = new Cause.Taste(genre);
            if (amount > 0 && inquiry.view().genres(inquiry.item()).get(genre) != 0) {
                findings.tell(reason(inquiry, genre, amount, cause));
            } else if (amount != 0) {
                findings.fold(cause, amount);
            }
        }
    }

    private static Reason reason(Inquiry inquiry, int genre, double amount, Cause cause) {
        PathBuilder path = inquiry.path();
        path.edge(path.me(), PathBuilder.PREFERS, path.genre(genre));
        path.edge(path.item(inquiry.item()), PathBuilder.HAS_GENRE, path.genre(genre));
        String name = inquiry.snapshot().catalogue().genreNames().id(genre);
        return new Reason.OfGenre(new Ground(amount, path.build(), Phrase.of("genre", name), List.of(cause)), name);
    }
}

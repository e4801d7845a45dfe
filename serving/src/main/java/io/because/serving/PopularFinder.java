package io.because.serving;

import java.util.List;

/// "Popular now: 431 people liked it": told only when no other reason is.
final class PopularFinder implements ReasonFinder {
    @Override
    public void find(Inquiry inquiry, Findings findings) {
        double amount = inquiry.shown().parts().stream()
                .filter(part -> part.name().equals(Part.POPULARITY))
                .mapToDouble(ScorePart::score)
                .sum();
        int size = inquiry.state()
                .audience()
                .liked(inquiry.item(), inquiry.profile().user());
        if (amount > 0 && inquiry.max() > 0 && findings.nothingTold() && size >= Crowd.SMALLEST_GROUP) {
            findings.tell(reason(inquiry, amount, size));
        }
    }

    private static Reason reason(Inquiry inquiry, double amount, int size) {
        PathBuilder path = inquiry.path();
        path.edge(path.people(size), PathBuilder.INTERACTED, path.item(inquiry.item()));
        return new Reason.Popular(new Ground(amount, path.build(), Phrase.of("popular", size), List.of()), size);
    }
}

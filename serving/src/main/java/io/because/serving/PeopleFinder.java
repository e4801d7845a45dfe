package io.because.serving;

import io.because.model.Cause;
import java.util.Arrays;
import java.util.List;

/// "12 people with your taste liked it": an anonymous group, or nothing.
final class PeopleFinder implements ReasonFinder {
    @Override
    public void find(Inquiry inquiry, Findings findings) {
        CauseSums sums = inquiry.attribution().people();
        int[] people = inquiry.profile().likeMinded().indices();
        int[] admirers = Arrays.stream(people)
                .filter(user -> sums.of(user) > 0 && inquiry.likes(user))
                .toArray();
        if (admirers.length >= Crowd.SMALLEST_GROUP) {
            findings.tell(reason(inquiry, sums.sumOf(admirers), admirers));
        }
        int[] critics = Arrays.stream(people).filter(user -> sums.of(user) < 0).toArray();
        if (critics.length >= Crowd.SMALLEST_GROUP) {
            findings.fold(new Cause.LikeMinded(critics), sums.sumOf(critics));
        }
    }

    private static Reason reason(Inquiry inquiry, double singles, int... admirers) {
        List<Cause> causes = List.of(new Cause.LikeMinded(admirers));
        PathBuilder path = inquiry.path();
        String me = path.me();
        String group = path.people(admirers.length);
        path.edge(me, PathBuilder.LIKE_MINDED, group);
        path.edge(group, PathBuilder.INTERACTED, path.item(inquiry.item()));
        var ground =
                new Ground(inquiry.joint(causes, singles), path.build(), Phrase.of("people", admirers.length), causes);
        return new Reason.PeopleLikeYou(ground, admirers.length);
    }
}

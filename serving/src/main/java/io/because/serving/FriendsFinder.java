package io.because.serving;

import io.because.domain.UserId;
import io.because.graph.Snapshot;
import io.because.model.Cause;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// "Because Ana and 3 other friends liked it": all friends who speak for the item are one reason, whether
/// they liked it themselves or know people who did. Friends who do not share their activity are counted from
/// five on, else what they give stays in `base`.
final class FriendsFinder implements ReasonFinder {
    @Override
    public void find(Inquiry inquiry, Findings findings) {
        CauseSums sums = inquiry.attribution().friends();
        IntPredicate liked = friend -> sums.of(friend) > 0 && inquiry.likes(friend);
        IntPredicate leads = friend -> sums.of(friend) > 0
                && !inquiry.likes(friend)
                && inquiry.secondHand(friend).findAny().isPresent();
        FriendsSaid said = FriendsSaid.of(inquiry, friends(inquiry, liked), friends(inquiry, leads));
        if (said.spoken().length > 0) {
            findings.tell(reason(inquiry, said));
        }
        IntPredicate stands = said.tellsOfTheirFriends() ? liked.or(leads) : liked;
        IntPredicate counts = friend -> sums.of(friend) != 0;
        int[] left = Crowd.of(inquiry.snapshot(), friends(inquiry, counts.and(stands.negate())))
                .told();
        if (left.length > 0) {
            findings.fold(new Cause.Friends(left), sums.sumOf(left));
        }
    }

    private static int[] friends(Inquiry inquiry, IntPredicate which) {
        return Arrays.stream(inquiry.profile().friends().indices())
                .filter(which)
                .toArray();
    }

    private static Reason reason(Inquiry inquiry, FriendsSaid said) {
        List<Cause> causes = List.of(new Cause.Friends(said.spoken()));
        double amount = inquiry.joint(causes, inquiry.attribution().friends().sumOf(said.spoken()));
        Snapshot.People people = inquiry.snapshot().people();
        List<Reason.Friends.Friend> named = Arrays.stream(said.direct().sharing())
                .mapToObj(friend -> new Reason.Friends.Friend(
                        new UserId(people.ids().id(friend)), people.names().get(friend)))
                .toList();
        var ground = new Ground(amount, said.path(inquiry), said.phrase(named), causes);
        return new Reason.Friends(ground, said.size(), named);
    }
}

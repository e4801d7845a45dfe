package io.because.serving;

import io.because.domain.UserId;
import io.because.model.Cause;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// "Because Ana and 3 other friends liked it": all friends who speak for the item are one reason, whether
/// they liked it themselves or know people who did. Friends who do not share their activity are counted
/// from five on, else what they give stays in `base`.
final class FriendsFinder implements ReasonFinder {
    @Override
    public void find(Inquiry inquiry, Findings findings) {
        CauseSums sums = inquiry.attribution().friends();
        int[] friends = Arrays.stream(inquiry.profile().friends().indices())
                .filter(friend -> sums.of(friend) != 0)
                .toArray();
        int[] admirers = Arrays.stream(friends)
                .filter(f -> sums.of(f) > 0 && liked(inquiry, f))
                .toArray();
        int[] links = Arrays.stream(friends)
                .filter(f -> sums.of(f) > 0
                        && !liked(inquiry, f)
                        && secondHand(inquiry, f).findAny().isPresent())
                .toArray();
        Crowd direct = Crowd.of(inquiry.snapshot(), admirers);
        Crowd via = Crowd.of(inquiry.snapshot(), links);
        int reached = reached(inquiry, via);
        Crowd told = reached >= Crowd.SMALLEST_GROUP ? via : Crowd.of(inquiry.snapshot());
        int[] spoken = IntStream.concat(Arrays.stream(direct.told()), Arrays.stream(told.told()))
                .toArray();
        if (spoken.length > 0) {
            findings.tell(reason(inquiry, new FriendsSaid(direct, told, reached), spoken));
        }
        int[] known = IntStream.concat(Arrays.stream(admirers), Arrays.stream(told.equals(via) ? links : new int[0]))
                .sorted()
                .toArray();
        int[] left = Crowd.of(
                        inquiry.snapshot(),
                        Arrays.stream(friends)
                                .filter(f -> Arrays.binarySearch(known, f) < 0)
                                .toArray())
                .told();
        if (left.length > 0) {
            findings.fold(new Cause.Friends(left), sums.sumOf(left));
        }
    }

    private static Reason reason(Inquiry inquiry, FriendsSaid said, int... spoken) {
        List<Cause> causes = List.of(new Cause.Friends(spoken));
        double amount = inquiry.joint(causes, inquiry.attribution().friends().sumOf(spoken));
        List<UserId> named = Arrays.stream(said.direct().sharing())
                .mapToObj(f -> new UserId(inquiry.snapshot().userIds().id(f)))
                .toList();
        return new Reason.Friends(
                new Ground(amount, said.path(inquiry), said.phrase(named), causes), said.size(), named);
    }

    private static boolean liked(Inquiry inquiry, int user) {
        return inquiry.view().preferences(user).get(inquiry.item()) > 0;
    }

    /// Friends of a friend who liked the item.
    private static IntStream secondHand(Inquiry inquiry, int friend) {
        return Arrays.stream(inquiry.view().friends(friend).indices())
                .filter(other -> other != inquiry.profile().user() && liked(inquiry, other));
    }

    /// How many people the friends who may be spoken of lead to.
    private static int reached(Inquiry inquiry, Crowd via) {
        return (int) Arrays.stream(via.told())
                .flatMap(friend -> secondHand(inquiry, friend))
                .distinct()
                .count();
    }
}

package io.because.serving;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How a friends reason is put.
///
/// @param direct friends who liked the item
/// @param via friends whose friends did
/// @param reached how many those are
record FriendsSaid(Crowd direct, Crowd via, int reached) {

    /// @param admirers friends who liked the item
    /// @param links friends who did not, but have friends who did
    static FriendsSaid of(Inquiry inquiry, int[] admirers, int[] links) {
        Crowd via = Crowd.of(inquiry.snapshot(), links);
        int reached = (int) Arrays.stream(via.told())
                .flatMap(inquiry::secondHand)
                .distinct()
                .count();
        boolean enough = reached >= Crowd.SMALLEST_GROUP;
        return new FriendsSaid(Crowd.of(inquiry.snapshot(), admirers), enough ? via : Crowd.NOBODY, reached);
    }

    boolean tellsOfTheirFriends() {
        return via.told().length > 0;
    }

    /// All friends who are spoken of.
    int[] spoken() {
        return IntStream.concat(Arrays.stream(direct.told()), Arrays.stream(via.told()))
                .toArray();
    }

    /// Friends who liked it; when none did, friends who lead to people who did.
    int size() {
        int liked = direct.told().length;
        return liked > 0 ? liked : via.told().length;
    }

    Phrase phrase(List<Reason.Friends.Friend> named) {
        if (direct.told().length == 0) {
            return Phrase.of("friends.friends", reached);
        }
        if (named.isEmpty()) {
            return Phrase.of("friends.group", size());
        }
        String first = named.getFirst().name();
        return switch (size()) {
            case 1 -> Phrase.of("friends.one", first);
            case 2 -> Phrase.of("friends.two", first, named.getLast().name());
            default -> Phrase.of("friends.more", first, size() - 1);
        };
    }

    Path path(Inquiry inquiry) {
        PathBuilder path = inquiry.path();
        String me = path.me();
        for (int friend : direct.sharing()) {
            path.edge(me, PathBuilder.FRIEND, path.user(friend));
            path.edge(path.user(friend), PathBuilder.INTERACTED, path.item(inquiry.item()));
        }
        if (direct.hasGroup()) {
            String group = path.people(direct.others().length);
            path.edge(me, PathBuilder.FRIEND, group);
            path.edge(group, PathBuilder.INTERACTED, path.item(inquiry.item()));
        }
        if (tellsOfTheirFriends()) {
            secondHand(inquiry, path, me);
        }
        return path.build();
    }

    private void secondHand(Inquiry inquiry, PathBuilder path, String me) {
        String theirs = path.people(reached);
        for (int friend : via.sharing()) {
            path.edge(me, PathBuilder.FRIEND, path.user(friend));
            path.edge(path.user(friend), PathBuilder.FRIEND, theirs);
        }
        if (via.hasGroup()) {
            String group = path.people(via.others().length);
            path.edge(me, PathBuilder.FRIEND, group);
            path.edge(group, PathBuilder.FRIEND, theirs);
        }
        path.edge(theirs, PathBuilder.INTERACTED, path.item(inquiry.item()));
    }
}

package io.because.serving;

import io.because.model.Cause;
import java.util.List;

/// The causes that do not stand alone, as a walk that ends at them: several items are one group; people
/// are a group, or named where they are friends who share their activity.
final class RestPath {
    private RestPath() {}

    static Path of(Inquiry inquiry, List<Cause> causes) {
        PathBuilder path = inquiry.path();
        path.me();
        for (Cause cause : causes) {
            switch (cause) {
                case Cause.PastActions(var items) -> actions(path, items);
                case Cause.Friends(var users) -> friends(path, Crowd.of(inquiry.snapshot(), users));
                case Cause.LikeMinded(var users) ->
                    path.edge(path.me(), PathBuilder.LIKE_MINDED, path.people(users.length));
                case Cause.Taste(var genre) -> path.edge(path.me(), PathBuilder.PREFERS, path.genre(genre));
            }
        }
        return path.build();
    }

    private static void actions(PathBuilder path, int... items) {
        String end = items.length == 1 ? path.item(items[0]) : path.items(items.length);
        path.edge(path.me(), PathBuilder.INTERACTED, end);
    }

    private static void friends(PathBuilder path, Crowd friends) {
        for (int friend : friends.sharing()) {
            path.edge(path.me(), PathBuilder.FRIEND, path.user(friend));
        }
        if (friends.hasGroup()) {
            path.edge(path.me(), PathBuilder.FRIEND, path.people(friends.others().length));
        }
    }
}

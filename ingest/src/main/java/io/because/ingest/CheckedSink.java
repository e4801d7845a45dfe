package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.User;
import io.because.domain.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Passes on what fits together and rejects the rest: a second mention of an item, user, friendship or event; an event
/// or friendship of somebody unknown. Where a data set lists no items (or users) at all, those that are mentioned are
/// known by being mentioned.
final class CheckedSink implements DataSink {
    private final DataSink next;
    private final CheckedSource.Bare bare;
    private final Set<ItemId> items = new HashSet<>();
    private final Set<UserId> users = new HashSet<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Set<Friendship> friendships = new HashSet<>();
    private final Set<UserId> sampled = new HashSet<>();
    private boolean itemsListed;
    private boolean usersListed;

    CheckedSink(DataSink next, CheckedSource.Bare bare) {
        this.next = next;
        this.bare = bare;
    }

    @Override
    public void item(Item item, Where where) {
        itemsListed = true;
        if (first(items, item.id(), "item", where)) {
            next.item(item, where);
        }
    }

    @Override
    public void user(User user, Where where) {
        usersListed = true;
        if (first(users, user.id(), "user", where)) {
            next.user(user, where);
        }
    }

    @Override
    public void subgenre(String genre, String parent) {
        next.subgenre(genre, parent);
    }

    @Override
    public void tag(ItemId item, String tag, double weight) {
        next.tag(item, tag, weight);
    }

    @Override
    public void friends(Friendship friendship, Where where) {
        Friendship plain = new Friendship(friendship.a(), friendship.b(), null);
        if (knownUser(friendship.a(), where)
                && knownUser(friendship.b(), where)
                && first(friendships, plain, "friendship", where)) {
            next.friends(friendship, where);
        }
    }

    @Override
    public void event(LoggedEvent logged) {
        Where where = logged.where();
        if (knownUser(logged.event().user(), where)
                && knownItem(logged.event().item(), where)
                && first(eventIds, logged.event().eventId(), "event", where)) {
            next.event(logged);
        }
    }

    @Override
    public void negatives(UserId user, List<ItemId> negatives, Where where) {
        if (!users.contains(user)) {
            reject(new Reject(Reject.Reason.UNKNOWN_USER, where, "user " + user + " has no history"));
        } else if (negatives.stream().allMatch(item -> knownItem(item, where))
                && first(sampled, user, "negatives of user", where)) {
            next.negatives(user, negatives, where);
        }
    }

    @Override
    public void reject(Reject reject) {
        next.reject(reject);
    }

    private <T> boolean first(Set<T> seen, T id, String what, Where where) {
        boolean isFirst = seen.add(id);
        if (!isFirst) {
            reject(new Reject(Reject.Reason.DUPLICATE, where, what + " " + id + " occurs a second time"));
        }
        return isFirst;
    }

    private boolean knownUser(UserId user, Where where) {
        if (users.contains(user)) {
            return true;
        }
        if (usersListed) {
            reject(new Reject(Reject.Reason.UNKNOWN_USER, where, "user " + user + " is not in the list of users"));
            return false;
        }
        users.add(user);
        next.user(new User(user, Map.of(), bare.sharesActivity()), where);
        return true;
    }

    private boolean knownItem(ItemId item, Where where) {
        if (items.contains(item)) {
            return true;
        }
        if (itemsListed) {
            reject(new Reject(Reject.Reason.UNKNOWN_ITEM, where, "item " + item + " is not in the list of items"));
            return false;
        }
        items.add(item);
        next.item(Item.bare(item, bare.kind()), where);
        return true;
    }
}

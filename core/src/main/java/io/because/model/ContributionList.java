package io.because.model;

import java.util.ArrayList;
import java.util.List;

/// Keeps what it is told, in that order.
final class ContributionList implements Contributions {
    private final List<Contribution> all = new ArrayList<>();

    List<Contribution> all() {
        return all;
    }

    @Override
    public void pastAction(int item, double amount) {
        all.add(new Contribution(new Cause.PastActions(item), amount));
    }

    @Override
    public void friend(int user, double amount) {
        all.add(new Contribution(new Cause.Friends(user), amount));
    }

    @Override
    public void likeMinded(int user, double amount) {
        all.add(new Contribution(new Cause.LikeMinded(user), amount));
    }

    @Override
    public void taste(int genre, double amount) {
        all.add(new Contribution(new Cause.Taste(genre), amount));
    }
}

package io.because.app;

import io.because.model.Contributions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each of several models says of each cause.
final class CauseShares implements Contributions {
    private final int models;
    private final Map<Integer, double[]> actions = new LinkedHashMap<>();
    private final Map<Integer, double[]> friends = new LinkedHashMap<>();
    private final Map<Integer, double[]> likeMinded = new LinkedHashMap<>();
    private final Map<Integer, double[]> tastes = new LinkedHashMap<>();
    private int model;

    CauseShares(int models) {
        this.models = models;
    }

    /// Whoever tells from now on.
    CauseShares from(int speaker) {
        model = speaker;
        return this;
    }

    @Override
    public void pastAction(int item, double amount) {
        add(actions, item, amount);
    }

    @Override
    public void friend(int user, double amount) {
        add(friends, user, amount);
    }

    @Override
    public void likeMinded(int user, double amount) {
        add(likeMinded, user, amount);
    }

    @Override
    public void taste(int genre, double amount) {
        add(tastes, genre, amount);
    }

    private void add(Map<Integer, double[]> shares, int cause, double amount) {
        shares.computeIfAbsent(cause, _ -> new double[models])[model] += amount;
    }

    /// `[causes][models]`
    List<double[]> all() {
        List<double[]> all = new ArrayList<>();
        List.of(actions, friends, likeMinded, tastes).forEach(shares -> all.addAll(shares.values()));
        return all;
    }

    /// @param amounts of the causes, in the order of {@link #all}
    void tell(double[] amounts, Contributions into) {
        int at = 0;
        for (int item : actions.keySet()) {
            into.pastAction(item, amounts[at++]);
        }
        for (int user : friends.keySet()) {
            into.friend(user, amounts[at++]);
        }
        for (int user : likeMinded.keySet()) {
            into.likeMinded(user, amounts[at++]);
        }
        for (int genre : tastes.keySet()) {
            into.taste(genre, amounts[at++]);
        }
    }
}

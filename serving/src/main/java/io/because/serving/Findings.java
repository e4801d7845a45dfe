package io.because.serving;

import io.because.model.Cause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// The reasons found so far, and the causes that will not stand alone.
final class Findings {
    private final List<Reason> told = new ArrayList<>();
    private final Rest rest = new Rest();

    void tell(Reason reason) {
        told.add(reason);
    }

    /// A cause that may be counted but is not told alone: it has no path, speaks against the item, or is
    /// weak.
    ///
    /// @param amount what it gives
    void fold(Cause cause, double amount) {
        rest.add(cause, amount);
    }

    boolean nothingTold() {
        return told.isEmpty();
    }

    /// Strongest first, what is beyond the limit summed up at the end.
    List<Reason> reasons(Inquiry inquiry) {
        told.sort(Comparator.comparingDouble(Reason::contribution).reversed());
        while (told.size() > inquiry.max()) {
            Reason weak = told.removeLast();
            double amount = weak.contribution();
            for (Cause cause : weak.ground().causes()) {
                rest.add(cause, amount);
                amount = 0;
            }
        }
        if (!rest.isEmpty()) {
            told.add(rest.reason(inquiry));
        }
        return told;
    }

    /// Causes by kind, and what they give.
    static final class Rest {
        private final BitSet actions = new BitSet();
        private final BitSet friends = new BitSet();
        private final BitSet people = new BitSet();
        private final BitSet tastes = new BitSet();
        private double amount;

        void add(Cause cause, double more) {
            amount += more;
            switch (cause) {
                case Cause.PastActions(var items) -> set(actions, items);
                case Cause.Friends(var users) -> set(friends, users);
                case Cause.LikeMinded(var users) -> set(people, users);
                case Cause.Taste(var genre) -> tastes.set(genre);
            }
        }

        private static void set(BitSet bits, int... indices) {
            for (int index : indices) {
                bits.set(index);
            }
        }

        boolean isEmpty() {
            return size() == 0;
        }

        private int size() {
            return actions.cardinality() + friends.cardinality() + people.cardinality() + tastes.cardinality();
        }

        Reason reason(Inquiry inquiry) {
            List<Cause> causes = causes();
            String key = actions.cardinality() == size() ? "rest.actions" : "rest.causes";
            var ground = new Ground(
                    inquiry.joint(causes, amount), RestPath.of(inquiry, causes), Phrase.of(key, size()), causes);
            return new Reason.TheRest(ground, size());
        }

        private List<Cause> causes() {
            List<Cause> causes = new ArrayList<>();
            if (!actions.isEmpty()) {
                causes.add(new Cause.PastActions(actions.stream().toArray()));
            }
            if (!friends.isEmpty()) {
                causes.add(new Cause.Friends(friends.stream().toArray()));
            }
            if (!people.isEmpty()) {
                causes.add(new Cause.LikeMinded(people.stream().toArray()));
            }
            tastes.stream().forEach(genre -> causes.add(new Cause.Taste(genre)));
            return causes;
        }
    }
}

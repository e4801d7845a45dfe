package io.because.app;

import io.because.domain.Require;
import java.util.List;

/// @param members names of the models that are blended
/// @param groups of users by the length of their history, each with weights of its own
/// @param validationUsers of each group at most, on whom the weights are found
/// @param longTail whether every item is shown to the few users whom it suits best, see {@link
/// io.because.model.LongTail}
record EnsembleParams(List<String> members, int groups, int validationUsers, boolean longTail) {
    static final EnsembleParams DEFAULT =
            new EnsembleParams(List.of("itemknn", "userknn", "rp3beta", "slim", "ials", "bspm"), 3, 1500, false);

    EnsembleParams {
        members = List.copyOf(members);
        Require.that(!members.isEmpty(), "members must not be empty");
        Require.inRange("groups", groups, 1, 100);
        Require.positive("validationUsers", validationUsers);
    }
}

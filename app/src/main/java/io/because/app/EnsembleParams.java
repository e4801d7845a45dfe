package io.because.app;

import io.because.domain.Require;
import java.util.List;

/// @param members names of the models that are blended
/// @param validationUsers at most, on whom the weights are found
/// @param longTail whether every item is shown to the few users whom it suits best, see {@link
/// io.because.model.LongTail}
record EnsembleParams(List<String> members, int validationUsers, boolean longTail) {
    static final EnsembleParams DEFAULT = new EnsembleParams(
            List.of("itemknn", "userknn", "rp3beta", "sequential-rules", "slim", "ease", "ials", "bspm", "lightgcn"),
            Blend.VALIDATION_USERS,
            false);

    EnsembleParams {
        members = List.copyOf(members);
        Require.that(!members.isEmpty(), "members must not be empty");
        Require.positive("validationUsers", validationUsers);
    }
}

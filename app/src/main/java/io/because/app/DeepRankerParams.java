package io.because.app;

import io.because.deep.CandidateNetworkParams;
import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import java.util.List;

/// @param members names of the models whose candidates are merged
/// @param validationUsers at most, of each slice, on whose held-out items the network is trained
/// @param network what puts the candidates in order
record DeepRankerParams(List<String> members, int validationUsers, CandidateNetworkParams network) {
    static final DeepRankerParams DEFAULT = new DeepRankerParams(
            List.of(
                    "popularity",
                    "itemknn",
                    "userknn",
                    "rp3beta",
                    "sequential-rules",
                    "slim",
                    "ease",
                    "ials",
                    "bspm",
                    "lightgcn",
                    "fastrp",
                    "friends",
                    "tastes"),
            Blend.VALIDATION_USERS,
            new CandidateNetworkParams(
                    List.of(64, 32),
                    0.1,
                    31,
                    new TrainingParams(30, 512, 0.002, 0.05, new Optimiser.Adam(0.9, 0.999, 0.01), 4)));

    DeepRankerParams {
        members = List.copyOf(members);
        Require.that(!members.isEmpty(), "members must not be empty");
        Require.positive("validationUsers", validationUsers);
    }
}

package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import org.jspecify.annotations.Nullable;

/// @param dimension of the embeddings
/// @param dropout share of a user's coordinates that are hidden in a step
/// @param userDecay decay of users' vectors, each of which moves once in an epoch, where items move in every step
/// @param pool what is drawn beside what the users of a batch liked
/// @param training how long, how fast; a batch is so many users
/// @param leastSteps where users are few, epochs are added until there are so many steps
/// @param fed vectors of another model beside its own; null: none
public record DotParams(
        int dimension,
        double dropout,
        double userDecay,
        PoolParams pool,
        TrainingParams training,
        int leastSteps,
        @Nullable FedParams fed) {
    public static final DotParams DEFAULT = new DotParams(
            192,
            0.3,
            1,
            new PoolParams(8192, 0, 1, 1),
            new TrainingParams(60, 256, 0.01, 0.1, new Optimiser.Adam(0.9, 0.999, 1), 1),
            1500,
            null);

    public DotParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("leastSteps", leastSteps, 0, 10_000_000);
        Require.inRange("dropout", dropout, 0.0, 0.99);
        Require.inRange("userDecay", userDecay, 0.0, 100.0);
    }

    public DotParams fedBy(FedParams other) {
        return new DotParams(dimension, dropout, userDecay, pool, training, leastSteps, other);
    }
}

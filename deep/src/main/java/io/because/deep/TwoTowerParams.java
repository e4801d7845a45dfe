package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import org.jspecify.annotations.Nullable;

/// @param dimension of the vectors
/// @param own whether users of the fit have something of their own beside their history
/// @param features whether what is said of users and items (age, year ...) is a part of their towers
/// @param dropout share of a user's coordinates that are hidden in a step
/// @param temperature of the softmax over cosines
/// @param pool what is drawn beside what the users of a batch liked, and what they are known by
/// @param training how long, how fast; a batch is so many users
/// @param leastSteps where users are few, epochs are added until there are so many steps
/// @param fed item vectors of another model, of which both towers are given their own or the history's; null:
///     none
public record TwoTowerParams(
        int dimension,
        boolean own,
        boolean features,
        double dropout,
        double temperature,
        PoolParams pool,
        TrainingParams training,
        int leastSteps,
        @Nullable FedParams fed) {
    public static final TwoTowerParams DEFAULT = new TwoTowerParams(
            128,
            false,
            true,
            0.1,
            0.1,
            new PoolParams(65_536, 1, 0.9, 0.5), // the whole catalogue, where it is not larger
            new TrainingParams(30, 256, 0.005, 0.1, Optimiser.Adam.DEFAULT, 1),
            1500,
            null);

    public TwoTowerParams {
        Require.inRange("dimension", dimension, 2, 4096);
        Require.inRange("leastSteps", leastSteps, 0, 10_000_000);
        Require.inRange("dropout", dropout, 0.0, 0.99);
        Require.inRange("temperature", temperature, 1e-3, 10.0);
    }

    public TwoTowerParams fedBy(FedParams other) {
        return new TwoTowerParams(dimension, own, features, dropout, temperature, pool, training, leastSteps, other);
    }
}

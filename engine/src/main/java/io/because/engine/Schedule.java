package io.because.engine;

import io.because.domain.Require;

/// How the rate of an optimiser changes while training goes on.
public sealed interface Schedule {
    /// @param done share of the training, 0 to 1
    /// @return share of the rate
    default double at(double done) {
        return switch (this) {
            case Constant() -> 1;
            case Cosine(double last) -> last + (1 - last) * (1 + Math.cos(Math.PI * done)) / 2;
            case WarmUp(double share, Schedule then) ->
                done < share ? done / share : then.at((done - share) / (1 - share));
        };
    }

    record Constant() implements Schedule {}

    /// Falls to `last` by half a cosine. Loshchilov, Hutter, "SGDR", ICLR 2017, without restarts.
    record Cosine(double last) implements Schedule {
        public Cosine {
            Require.inRange("last", last, 0.0, 1.0);
        }
    }

    /// Rises from 0 in equal steps over a `share` of the training, then goes as `then` says.
    ///
    /// Goyal, Dollár, Girshick, Noordhuis, Wesolowski, Kyrola, Tulloch, Jia, He, "Accurate, Large
    /// Minibatch SGD", 2017.
    record WarmUp(double share, Schedule then) implements Schedule {
        public WarmUp {
            Require.inRange("share", share, 0.0, 0.99);
        }
    }
}

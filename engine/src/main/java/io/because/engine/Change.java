package io.because.engine;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// What an optimiser does in one step to a row: weights, behind them its moments, each `width` bytes, a
/// multiple of a vector.
interface Change {
    VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    int LANES = SPECIES.length();
    int BYTES = LANES * Float.BYTES;

    /// @param row byte where the row begins
    /// @param gradient byte where its gradient does
    void apply(MemorySegment weights, long row, MemorySegment gradients, long gradient);

    /// @param scale of the gradients
    /// @param step 1 first
    static Change of(Optimiser optimiser, long width, double rate, double scale, long step) {
        float factor = (float) scale;
        return switch (optimiser) {
            case Optimiser.Frozen() -> (weights, row, gradients, gradient) -> {};
            case Optimiser.Sgd() -> descent(width, (float) (rate * scale));
            case Optimiser.Adagrad() -> adagrad(width, (float) rate, factor);
            case Optimiser.Adam adam -> adam(adam, width, rate, factor, step);
            case Optimiser.Ftrl ftrl -> leader(ftrl, width, factor);
        };
    }

    private static Change descent(long width, float rate) {
        return (weights, row, gradients, gradient) -> {
            for (long c = 0; c < width; c += BYTES) {
                FloatVector w = load(weights, row + c);
                store(w.sub(load(gradients, gradient + c).mul(rate)), weights, row + c);
            }
        };
    }

    private static Change adagrad(long width, float rate, float scale) {
        return (weights, row, gradients, gradient) -> {
            for (long c = 0; c < width; c += BYTES) {
                FloatVector g = load(gradients, gradient + c).mul(scale);
                FloatVector squares = g.fma(g, load(weights, row + width + c));
                FloatVector spread = squares.sqrt().add((float) Optimiser.Adagrad.EPSILON);
                store(load(weights, row + c).sub(g.mul(rate).div(spread)), weights, row + c);
                store(squares, weights, row + width + c);
            }
        };
    }

    private static Change adam(Optimiser.Adam adam, long width, double rate, float scale, long step) {
        float toFirst = (float) (1 - adam.beta1());
        float toSecond = (float) (1 - adam.beta2());
        float left = (float) (1 - rate * adam.decay());
        double second = Math.sqrt(1 - Math.pow(adam.beta2(), (double) step));
        float pace = (float) (rate * second / (1 - Math.pow(adam.beta1(), (double) step)));
        float epsilon = (float) (Optimiser.Adam.EPSILON * second);
        return (weights, row, gradients, gradient) -> {
            for (long c = 0; c < width; c += BYTES) {
                FloatVector g = load(gradients, gradient + c).mul(scale);
                FloatVector mean = load(weights, row + width + c);
                FloatVector square = load(weights, row + 2 * width + c);
                mean = mean.add(g.sub(mean).mul(toFirst));
                square = square.add(g.mul(g).sub(square).mul(toSecond));
                FloatVector w = load(weights, row + c).mul(left);
                store(w.sub(mean.mul(pace).div(square.sqrt().add(epsilon))), weights, row + c);
                store(mean, weights, row + width + c);
                store(square, weights, row + 2 * width + c);
            }
        };
    }

    private static Change leader(Optimiser.Ftrl ftrl, long width, float scale) {
        float perRate = (float) (1 / ftrl.rate());
        float l1 = (float) ftrl.l1();
        float ridge = Math.max(Float.MIN_NORMAL, (float) (ftrl.beta() / ftrl.rate() + ftrl.l2())); // never 0 / 0
        return (weights, row, gradients, gradient) -> {
            for (long c = 0; c < width; c += BYTES) {
                FloatVector g = load(gradients, gradient + c).mul(scale);
                FloatVector before = load(weights, row + 2 * width + c);
                FloatVector squares = g.fma(g, before);
                FloatVector root = squares.sqrt();
                FloatVector sigma = root.sub(before.sqrt()).mul(perRate);
                FloatVector z = load(weights, row + width + c).add(g).sub(sigma.mul(load(weights, row + c)));
                FloatVector beyond = z.abs().sub(l1).max(0);
                FloatVector signed = beyond.neg().blend(beyond, z.compare(VectorOperators.LT, 0));
                store(signed.div(root.mul(perRate).add(ridge)), weights, row + c);
                store(z, weights, row + width + c);
                store(squares, weights, row + 2 * width + c);
            }
        };
    }

    private static FloatVector load(MemorySegment from, long at) {
        return FloatVector.fromMemorySegment(SPECIES, from, at, ByteOrder.nativeOrder());
    }

    private static void store(FloatVector values, MemorySegment into, long at) {
        values.intoMemorySegment(into, at, ByteOrder.nativeOrder());
    }
}

package io.because.gnn;

import io.because.model.Blocks;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Adam for one array of parameters. Not thread-safe; a step uses several threads itself.
///
/// `m <- β₁m + (1-β₁)g`, `v <- β₂v + (1-β₂)g²`, `x <- x - r m / (√v + ε)` with the bias corrections of both in `r`.
///
/// Kingma, Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015.
final class Adam {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final int BLOCK = 1 << 16;

    private final float[] parameters;
    private final float[] first;
    private final float[] second;
    private final int threads;
    private int steps;

    /// @param parameters changed by every step
    Adam(float[] parameters, int threads) {
        this.parameters = parameters;
        this.threads = threads;
        first = new float[parameters.length];
        second = new float[parameters.length];
    }

    /// The running mean of gradients.
    float[] first() {
        return first;
    }

    /// The running mean of squared gradients.
    float[] second() {
        return second;
    }

    /// Goes on where so many steps were done; both means must have been put in place.
    void resume(int done) {
        steps = done;
    }

    void step(float[] gradient, double rate) {
        steps++;
        double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        float scaled = (float) (rate * correction);
        Blocks.run(parameters.length, BLOCK, threads, (from, to) -> update(gradient, scaled, from, to));
    }

    private void update(float[] gradient, float rate, int from, int to) {
        int at = from;
        for (; at <= to - LANES; at += LANES) {
            FloatVector g = FloatVector.fromArray(SPECIES, gradient, at);
            FloatVector m = FloatVector.fromArray(SPECIES, first, at).mul(BETA1).add(g.mul(1 - BETA1));
            FloatVector v = FloatVector.fromArray(SPECIES, second, at)
                    .mul(BETA2)
                    .add(g.mul(g).mul(1 - BETA2));
            m.intoArray(first, at);
            v.intoArray(second, at);
            FloatVector change = m.mul(rate).div(v.sqrt().add(EPSILON));
            FloatVector.fromArray(SPECIES, parameters, at).sub(change).intoArray(parameters, at);
        }
        for (; at < to; at++) {
            first[at] = first[at] * BETA1 + gradient[at] * (1 - BETA1);
            second[at] = second[at] * BETA2 + gradient[at] * gradient[at] * (1 - BETA2);
            parameters[at] -= first[at] * rate / ((float) Math.sqrt(second[at]) + EPSILON);
        }
    }
}

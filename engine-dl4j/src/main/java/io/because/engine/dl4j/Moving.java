package io.because.engine.dl4j;

import io.because.engine.Optimiser;

/// Weights that an optimiser changes, and what it remembers of them.
final class Moving {
    private final float[] values;
    private final Optimiser optimiser;
    private final float[][] moments;

    /// @param values owned by this from now on
    Moving(float[] values, Optimiser optimiser) {
        this.values = values;
        this.optimiser = optimiser;
        int count = switch (optimiser) {
            case Optimiser.Frozen(), Optimiser.Sgd() -> 0;
            case Optimiser.Adagrad() -> 1;
            case Optimiser.Adam _, Optimiser.Ftrl _ -> 2;
        };
        moments = new float[count][values.length];
    }

    /// Its own array.
    float[] values() {
        return values;
    }

    /// Changes some of them.
    ///
    /// @param step 1 first
    void move(Slice slice, float[] gradient, double rate, long step) {
        switch (optimiser) {
            case Optimiser.Frozen() -> {}
            case Optimiser.Sgd() -> descend(slice, gradient, (float) rate);
            case Optimiser.Adagrad() -> adagrad(slice, gradient, (float) rate);
            case Optimiser.Adam adam -> adam(adam, slice, gradient, rate, step);
            case Optimiser.Ftrl ftrl -> follow(ftrl, slice, gradient);
        }
    }

    /// @param at first of the weights
    /// @param from first of their gradients
    record Slice(int at, int from, int length) {}

    private void descend(Slice s, float[] g, float rate) {
        for (int k = 0; k < s.length; k++) {
            values[s.at + k] -= rate * g[s.from + k];
        }
    }

    private void adagrad(Slice s, float[] g, float rate) {
        float[] squares = moments[0];
        float epsilon = (float) Optimiser.Adagrad.EPSILON;
        for (int k = 0; k < s.length; k++) {
            float sum = squares[s.at + k] + g[s.from + k] * g[s.from + k];
            squares[s.at + k] = sum;
            values[s.at + k] -= rate * g[s.from + k] / ((float) Math.sqrt(sum) + epsilon);
        }
    }

    private void adam(Optimiser.Adam adam, Slice s, float[] g, double rate, long step) {
        float[] means = moments[0];
        float[] squares = moments[1];
        float kept = (float) (1 - rate * adam.decay());
        float slow = (float) (1 - adam.beta1());
        float slower = (float) (1 - adam.beta2());
        float pace = (float) (rate / (1 - Math.pow(adam.beta1(), (double) step)));
        float spread = (float) (1 / Math.sqrt(1 - Math.pow(adam.beta2(), (double) step)));
        float epsilon = (float) Optimiser.Adam.EPSILON;
        for (int k = 0; k < s.length; k++) {
            float slope = g[s.from + k];
            float mean = means[s.at + k] + slow * (slope - means[s.at + k]);
            float square = squares[s.at + k] + slower * (slope * slope - squares[s.at + k]);
            means[s.at + k] = mean;
            squares[s.at + k] = square;
            values[s.at + k] = kept * values[s.at + k] - pace * mean / ((float) Math.sqrt(square) * spread + epsilon);
        }
    }

    private void follow(Optimiser.Ftrl ftrl, Slice s, float[] g) {
        for (int k = 0; k < s.length; k++) {
            int at = s.at + k;
            float slope = g[s.from + k];
            double before = Math.sqrt(moments[1][at]);
            moments[1][at] += slope * slope;
            double after = Math.sqrt(moments[1][at]);
            moments[0][at] += slope - (float) ((after - before) / ftrl.rate()) * values[at];
            double z = moments[0][at];
            double beyond = Math.max(0, Math.abs(z) - ftrl.l1());
            values[at] = (float) (-Math.signum(z) * beyond / ((ftrl.beta() + after) / ftrl.rate() + ftrl.l2()));
        }
    }

    /// Finite where the first numbers are.
    static double sum(float[] numbers, int length) {
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += numbers[k];
        }
        return sum;
    }
}

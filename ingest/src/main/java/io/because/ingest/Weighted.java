package io.because.ingest;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Random choices that are not uniform.
final class Weighted {
    private Weighted() {}

    /// @param weights positive; keeps the map's order, so the map must have one
    static <T> T pick(SplittableRandom random, Map<T, Double> weights) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double left = random.nextDouble() * total;
        T last = null;
        for (Map.Entry<T, Double> choice : weights.entrySet()) {
            last = choice.getKey();
            left -= choice.getValue();
            if (left < 0) {
                break;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        return last;
    }

    /// The first of the list are popular, the last are the long tail: the place is `n u²` for a uniform u, so the first
    /// tenth gets a third of the choices.
    static <T> T popular(SplittableRandom random, List<T> mostPopularFirst) {
        double place = random.nextDouble();
        return mostPopularFirst.get((int) (mostPopularFirst.size() * place * place));
    }
}

package io.because.linear;

import io.because.domain.Progress;
import io.because.model.Checkpoints;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A fit in rounds, passes over all data, each of which changes the same arrays. Stops after the first round that
/// leaves a number which is none; goes on from its last checkpoint to the same result after it was interrupted.
public final class Rounds {
    private static final String DONE = "rounds";

    private final Fit fit;
    private final String key;
    private final Map<String, float[]> arrays = new LinkedHashMap<>();

    public Rounds(ModelType model, TrainingData data, Fit fit) {
        this.fit = fit;
        key = fit.key(model.name(), model.params(), data);
    }

    /// @param name for a person ("user vectors")
    /// @param values which each round changes
    public Rounds changing(String name, float[] values) {
        arrays.put(name, values);
        return this;
    }

    /// @param unit what a round is ("epoch")
    /// @param round is told its number, 0 the first, and depends on nothing else that changes
    /// @throws IllegalStateException when a number is infinite or none, naming array and round; the last checkpoint
    ///     stays
    public void run(String unit, int rounds, IntConsumer round) {
        Checkpoints checkpoints = fit.checkpoints();
        int first = resumed();
        try (Progress.Step step = fit.progress().begin(unit + "s", rounds)) {
            step.advance(first);
            long kept = System.nanoTime();
            for (int number = first; number < rounds; number++) {
                round.accept(number);
                String where = unit + " " + (number + 1);
                arrays.forEach((name, values) -> Finite.check(values, name, where));
                step.advance(1);
                if (System.nanoTime() - kept >= checkpoints.every().toNanos()) {
                    checkpoints.keep(key, reached(number + 1));
                    kept = System.nanoTime();
                }
            }
        }
        checkpoints.forget(key);
    }

    private NamedArrays reached(int rounds) {
        NamedArrays reached = new NamedArrays().put(DONE, new int[] {rounds});
        arrays.forEach(reached::put);
        return reached;
    }

    /// @return how many rounds are done
    private int resumed() {
        Optional<NamedArrays> last = fit.checkpoints().last(key);
        last.ifPresent(kept -> arrays.forEach((name, values) -> kept.copy(name, values, key)));
        return last.map(kept -> kept.ints(DONE)[0]).orElse(0);
    }
}

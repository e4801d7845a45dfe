package io.because.model;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// For work of many fits: what a fit that is done has reached stays until all are done, since whoever is interrupted
/// before that repeats it.
public final class CheckpointsOfMany implements Checkpoints {
    private final Checkpoints each;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /// @param each where they are kept
    public CheckpointsOfMany(Checkpoints each) {
        this.each = each;
    }

    @Override
    public Duration every() {
        return each.every();
    }

    @Override
    public Optional<NamedArrays> last(String fit) {
        return each.last(fit);
    }

    @Override
    public void keep(String fit, NamedArrays reached) {
        each.keep(fit, reached);
    }

    @Override
    public void forget(String fit) {
        done.add(fit);
    }

    /// Forgets the fits that are done.
    public void forgetDone() {
        done.forEach(each::forget);
        done.clear();
    }
}

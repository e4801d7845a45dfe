package io.because.model;

import java.time.Duration;
import java.util.Optional;

/// Keeps what a long fit has reached, so that the same fit goes on there after it was interrupted, and ends with the
/// same model.
public interface Checkpoints {
    /// Nothing is kept.
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<NamedArrays> last(String fit) {
            return Optional.empty();
        }

        @Override
        public void keep(String fit, NamedArrays reached) {}

        @Override
        public void forget(String fit) {}
    };

    /// How long a fit goes on without keeping what it has reached.
    default Duration every() {
        return Duration.ofSeconds(30);
    }

    /// @param fit names the fit: model, params, data and seed
    /// @return what was kept last, or nothing
    /// @throws IllegalStateException when what was kept is damaged
    Optional<NamedArrays> last(String fit);

    /// Replaces what was kept before. Whenever the process dies, either is there whole.
    void keep(String fit, NamedArrays reached);

    /// To be called when the fit is done.
    void forget(String fit);
}

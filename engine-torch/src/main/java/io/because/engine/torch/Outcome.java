package io.because.engine.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;

/// A loss, and from where libtorch goes back.
///
/// @param loss a number
/// @param outputs the loss itself, or what it was worked out from by hand
/// @param gradients of the loss by each of those outputs; none where it is the output itself
record Outcome(Tensor loss, List<Tensor> outputs, List<Tensor> gradients) {
    static Outcome of(Tensor loss) {
        return new Outcome(loss, List.of(loss), List.of());
    }

    /// Of no outputs yet.
    static Outcome byHand(Tensor loss) {
        return new Outcome(loss, new ArrayList<>(), new ArrayList<>());
    }

    /// Adds an output, if anything that is differentiated led to it.
    Outcome and(Tensor output, Supplier<Tensor> gradient) {
        if (output.requires_grad()) {
            outputs.add(output);
            gradients.add(gradient.get());
        }
        return this;
    }
}

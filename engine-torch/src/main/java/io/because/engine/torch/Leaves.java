package io.because.engine.torch;

import io.because.engine.Expr;
import io.because.engine.Parameter;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// What a pass begins with, where it is computed: parameters, and the rows that its batch looks up. Every tensor
/// belongs to the pointer scope of the caller.
final class Leaves {
    private final Map<Parameter, Tensor> parameters;
    private final Map<Expr.Lookup, Tensor> lookups;

    /// Of those leaves that are differentiated.
    record Gradients(Map<Parameter, Tensor> parameters, Map<Expr.Lookup, Tensor> lookups) {}

    /// @param differentiated the names of weights whose gradients will be asked for
    Leaves(Map<Parameter, Tensor> parameters, Map<Expr.Lookup, Tensor> lookups, Predicate<String> differentiated) {
        this.parameters = parameters;
        this.lookups = lookups;
        parameters.forEach((p, tensor) -> tensor.set_requires_grad(differentiated.test(p.name())));
        lookups.forEach((lookup, tensor) ->
                tensor.set_requires_grad(differentiated.test(lookup.table().name())));
    }

    Tensor of(Parameter parameter) {
        return found(parameters.get(parameter), parameter.name());
    }

    Tensor of(Expr.Lookup lookup) {
        return found(lookups.get(lookup), lookup.input());
    }

    private static Tensor found(@Nullable Tensor leaf, String name) {
        if (leaf == null) {
            throw new IllegalStateException("the network has no " + name);
        }
        return leaf;
    }

    /// Of a loss, by all leaves that are differentiated.
    Gradients gradients(Outcome outcome) {
        List<Tensor> leaves = Stream.concat(parameters.values().stream(), lookups.values().stream())
                .filter(Tensor::requires_grad)
                .toList();
        Iterator<Tensor> gradients = leaves.isEmpty() ? Collections.emptyIterator() : differentiated(outcome, leaves);
        return new Gradients(taken(parameters, gradients), taken(lookups, gradients));
    }

    private static Iterator<Tensor> differentiated(Outcome outcome, List<Tensor> leaves) {
        TensorVector gradients = torch.grad(
                vector(outcome.outputs()),
                vector(leaves),
                vector(outcome.gradients()),
                new BoolOptional(),
                false,
                true);
        return List.of(gradients.get()).iterator();
    }

    private static TensorVector vector(List<Tensor> tensors) {
        return new TensorVector(tensors.toArray(Tensor[]::new));
    }

    private static <K> Map<K, Tensor> taken(Map<K, Tensor> leaves, Iterator<Tensor> gradients) {
        Map<K, Tensor> taken = new LinkedHashMap<>();
        leaves.forEach((key, leaf) -> {
            if (leaf.requires_grad()) {
                Tensor gradient = gradients.next();
                taken.put(key, gradient.defined() ? gradient : torch.zeros_like(leaf));
            }
        });
        return taken;
    }
}

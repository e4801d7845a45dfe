package io.because.deep;

import io.because.domain.Require;

/// Vectors of another model as input, such as those of a graph network.
///
/// @param model its name ("lightgcn")
/// @param frozen whether they stay as they are; otherwise training goes on from them
public record FedParams(String model, boolean frozen) {
    public FedParams {
        Require.notBlank("model", model);
    }

    /// Of a model that is so fed ("dot-lightgcn").
    String name(String base) {
        return base + "-" + model + (frozen ? "-frozen" : "");
    }
}

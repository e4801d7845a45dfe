package io.because.app;

import io.because.model.ModelType;
import picocli.CommandLine.Option;

/// What trains networks.
final class EngineOption {
    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = ModelType.Fit.DEFAULT_ENGINE,
            description = "What trains networks. Default: ${DEFAULT-VALUE}.")
    private String name = ModelType.Fit.DEFAULT_ENGINE;

    String name() {
        return name;
    }
}

package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Batch;
import io.because.engine.BatchTooLargeException;
import io.because.engine.Engine;
import io.because.engine.EngineProvider;
import io.because.engine.Engines;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorCommandTest {
    /// An engine whose trainers fail, beside one that works.
    private record Failing(RuntimeException failure) implements Engine, EngineProvider {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public Engine load() {
            return this;
        }

        @Override
        public String backend() {
            return "libtoy, cuda";
        }

        @Override
        public List<Engine> onOtherDevices() {
            return List.of(Engines.named("torch"));
        }

        @Override
        public Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads) {
            throw failure;
        }
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(
                new RuntimeException(
                        "no kernel for this device\nException raised from launch (most recent call first)"),
                new BatchTooLargeException(new Batch(2), new RuntimeException("out of memory")));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anEngineThatFailsIsToldInASentenceAndTriedOnTheOtherDevices(RuntimeException failure) {
        List<DoctorCommand.Finding> findings = DoctorCommand.engines(new Failing(failure));
        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().what()).isEqualTo("Engine toy (libtoy, cuda)");
        assertThat(findings.getFirst().found())
                .isIn("no kernel for this device", "there is no memory for a batch of 2 examples");
        assertThat(findings.getFirst().remedy()).contains("cannot be trained with it here");
        assertThat(findings.getLast().found()).contains("cpu").contains("a step of training lowered the loss");
        assertThat(findings.getLast().remedy()).isNull();
    }

    @Test
    void anEngineThatDoesNotLoadIsToldInASentence() {
        EngineProvider absent = new EngineProvider() {
            @Override
            public String name() {
                return "toy";
            }

            @Override
            public Engine load() {
                throw new NoClassDefFoundError("libtoy/Toy");
            }
        };
        assertThat(DoctorCommand.engines(absent))
                .containsExactly(new DoctorCommand.Finding(
                        "Engine toy", "libtoy/Toy", "deep models cannot be trained with it here; all else works"));
    }

    @Test
    void aProcessorWithoutAvx2IsSlowAndNoProblem() {
        DoctorCommand.Finding old = DoctorCommand.vectors(128, "amd64");
        assertThat(old.found()).contains("no AVX2").contains("serving works");
        assertThat(old.remedy()).isNull();
        assertThat(DoctorCommand.vectors(256, "amd64").found()).isEqualTo("256 bits");
        assertThat(DoctorCommand.vectors(128, "aarch64").found()).isEqualTo("128 bits");
    }
}

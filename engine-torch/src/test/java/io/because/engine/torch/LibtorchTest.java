package io.because.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibtorchTest {
    private enum Gpu {
        NONE,
        TOO_OLD,
        WORKS
    }

    /// @param missing CUDA's libraries
    /// @param loads which builds were loaded, for CUDA or not
    private record Machine(
            Optional<String> foreign, boolean hasBuildForCuda, List<String> missing, Gpu gpu, List<Boolean> loads)
            implements Libtorch.Machine {
        Machine(boolean hasBuildForCuda, List<String> missing, Gpu gpu) {
            this(Optional.empty(), hasBuildForCuda, missing, gpu, new ArrayList<>());
        }

        @Override
        public void load(boolean forCuda) {
            loads.add(forCuda);
        }

        @Override
        public boolean seesGpu() {
            return gpu != Gpu.NONE && loads.contains(true);
        }

        @Override
        public Optional<String> refusal() {
            assertThat(seesGpu()).isTrue();
            return gpu == Gpu.WORKS ? Optional.empty() : Optional.of("the GPU refuses a sum (no kernel image)");
        }

        @Override
        public String platform() {
            return "linux-toy";
        }
    }

    private final List<String> said = new ArrayList<>();

    private Place best(Machine machine) {
        Libtorch libtorch = new Libtorch(machine, said::add);
        assertThat(libtorch.best()).isEqualTo(libtorch.best());
        assertThat(machine.loads).as("loaded once").hasSize(1);
        return libtorch.best();
    }

    @Test
    void aGpuThatWorksIsTakenWithoutAWord() {
        Machine machine = new Machine(true, List.of(), Gpu.WORKS);
        assertThat(best(machine)).isEqualTo(Place.CUDA);
        assertThat(machine.loads).containsExactly(true);
        assertThat(said).isEmpty();
    }

    @Test
    void withoutABuildForItNobodyMissesAGpu() {
        Machine machine = new Machine(false, List.of("libcuda.so.1"), Gpu.WORKS);
        assertThat(best(machine)).isEqualTo(Place.CPU);
        assertThat(machine.loads).containsExactly(false);
        assertThat(said).isEmpty();
    }

    @Test
    void whereCudaIsNotInstalledTheCpuIsTakenAndThatIsSaidOnce() {
        Machine machine = new Machine(true, List.of("libcudart.so.13", "libcudnn.so.9"), Gpu.WORKS);
        assertThat(best(machine)).isEqualTo(Place.CPU);
        assertThat(machine.loads).containsExactly(false);
        assertThat(said)
                .containsExactly(
                        "training on the CPU: the loader does not find libcudart.so.13, libcudnn.so.9 of" + " CUDA 13");
    }

    @Test
    void whereTheDriverIsTooOldTheCpuIsTakenAndThatIsSaidOnce() {
        assertThat(best(new Machine(true, List.of(), Gpu.NONE))).isEqualTo(Place.CPU);
        assertThat(said).containsExactly("training on the CPU: the driver finds no GPU, or is too old for CUDA 13");
    }

    @Test
    void whereTheGpuIsTooOldTheCpuIsTakenAndThatIsSaidOnce() {
        assertThat(best(new Machine(true, List.of(), Gpu.TOO_OLD))).isEqualTo(Place.CPU);
        assertThat(said).containsExactly("training on the CPU: the GPU refuses a sum (no kernel image)");
    }

    @Test
    void aForeignOneIsNamedAndNothingIsLoaded() {
        Machine machine =
                new Machine(Optional.of("another libtorch is here"), true, List.of(), Gpu.WORKS, new ArrayList<>());
        Libtorch libtorch = new Libtorch(machine, said::add);
        assertThatThrownBy(libtorch::best)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("another libtorch is here. Serving works without it");
        assertThat(machine.loads).isEmpty();
    }

    @Test
    void onAPlatformWithoutABuildItIsSaidHowToGetOne() {
        Libtorch.Machine machine = new ThisMachine() {
            @Override
            public void load(boolean forCuda) {
                throw new UnsatisfiedLinkError("no jnitorch");
            }

            @Override
            public String platform() {
                return "linux-toy";
            }
        };
        assertThatThrownBy(new Libtorch(machine, said::add)::best)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("libtorch does not load on linux-toy (no jnitorch); build with"
                        + " -Dnative.platform=linux-toy. Serving works without it");
    }

    @Test
    void cudasLibrariesAreNamedThatAreNotFound() {
        assertThat(Cuda.missing(_ -> true)).isEmpty();
        assertThat(Cuda.missing(name -> !name.equals("libcudnn.so.9"))).containsExactly("libcudnn.so.9");
        assertThat(Cuda.missing(_ -> false)).hasSize(12).startsWith("libcuda.so.1");
        assertThat(Cuda.isFound("libof_no_such_name.so")).isFalse();
    }
}

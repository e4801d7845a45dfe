package io.because.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignLibtorchTest {
    @Test
    void isNotThereByDefault() {
        assertThat(ForeignLibtorch.in(Map.of())).isEmpty();
        assertThat(ForeignLibtorch.in(Map.of("LD_LIBRARY_PATH", "", "LD_PRELOAD", " ")))
                .isEmpty();
    }

    @Test
    void isFoundInAFolderOfTheLoadersPath(@TempDir Path folder) throws IOException {
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", "/nowhere::" + folder);
        assertThat(ForeignLibtorch.in(environment)).isEmpty();
        Path library = Files.createFile(folder.resolve("libc10.so"));
        assertThat(ForeignLibtorch.in(environment))
                .hasValue("another libtorch, " + library + ", is on LD_LIBRARY_PATH; take its folder off there");
    }

    @Test
    void isFoundAmongWhatIsLoadedFirst() {
        assertThat(ForeignLibtorch.in(Map.of("LD_PRELOAD", "libjemalloc.so:/opt/torch/lib/libtorch_cpu.so")))
                .hasValue("another libtorch, /opt/torch/lib/libtorch_cpu.so, is in LD_PRELOAD; take it out there");
        assertThat(ForeignLibtorch.in(Map.of("LD_PRELOAD", "libm.so.6 libtorch.so.2.5")))
                .hasValue("another libtorch, libtorch.so.2.5, is in LD_PRELOAD; take it out there");
        assertThat(ForeignLibtorch.in(Map.of("LD_PRELOAD", "/opt/libtorch/libmimalloc.so")))
                .isEmpty();
    }
}

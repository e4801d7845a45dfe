package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    @Test
    void aProcessorWithoutAvx2IsSlowAndNoProblem() {
        DoctorCommand.Finding old = DoctorCommand.vectors(128, "amd64");
        assertThat(old.found()).contains("no AVX2").contains("serving works");
        assertThat(old.remedy()).isNull();
        assertThat(DoctorCommand.vectors(256, "amd64").found()).isEqualTo("256 bits");
        assertThat(DoctorCommand.vectors(128, "aarch64").found()).isEqualTo("128 bits");
    }
}

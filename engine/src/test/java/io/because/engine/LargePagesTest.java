package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargePagesTest {
    /// Below and above the size from which large pages are asked for.
    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(longs = {1 << 20, 40_000_064})
    void memoryIsZeroAndAlignedAndGoneWithItsArena(long bytes) {
        MemorySegment memory;
        try (Arena arena = Arena.ofShared()) {
            memory = LargePages.allocate(arena, bytes, 64);
            assertThat(memory.byteSize()).isEqualTo(bytes);
            assertThat(memory.address() % 64).isZero();
            assertThat(memory.mismatch(arena.allocate(bytes))).isEqualTo(-1);
            memory.set(ValueLayout.JAVA_FLOAT, bytes - Float.BYTES, 1);
            assertThat(memory.get(ValueLayout.JAVA_FLOAT, bytes - Float.BYTES)).isEqualTo(1);
        }
        assertThatThrownBy(() -> memory.get(ValueLayout.JAVA_FLOAT, 0)).isInstanceOf(IllegalStateException.class);
    }
}

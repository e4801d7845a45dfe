package io.because.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Native memory that is kept from step to step, since the system zeroes what is new, page by page. Not thread-safe.
public final class Room {
    private static final int CACHE_LINE = 64;

    private MemorySegment memory = MemorySegment.NULL;

    /// @return as many bytes or more; what is in them is of an earlier step
    public MemorySegment of(long bytes) {
        if (memory.byteSize() < bytes) {
            memory = Arena.ofAuto().allocate(bytes + bytes / 4, CACHE_LINE);
        }
        return memory;
    }
}

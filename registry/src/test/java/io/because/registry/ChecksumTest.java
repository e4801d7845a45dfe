package io.because.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final int PART = 16 << 20;

    @Test
    void itIsTheChecksumOfTheChecksumsOfTheParts() throws Exception {
        byte[] bytes = new byte[2 * PART + 5];
        new SplittableRandom(1).nextBytes(bytes);
        MessageDigest whole = MessageDigest.getInstance("SHA-256");
        for (int part = 0; part < 3; part++) {
            byte[] own = Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART));
            whole.update(MessageDigest.getInstance("SHA-256").digest(own));
        }
        String checksum = Checksum.of(MemorySegment.ofArray(bytes));
        assertThat(checksum).isEqualTo(HexFormat.of().formatHex(whole.digest()));
        for (int at : new int[] {0, PART - 1, PART, 2 * PART + 4}) {
            bytes[at] ^= 1;
            assertThat(Checksum.of(MemorySegment.ofArray(bytes))).isNotEqualTo(checksum);
            bytes[at] ^= 1;
        }
    }
}

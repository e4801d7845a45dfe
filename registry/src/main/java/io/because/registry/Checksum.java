package io.because.registry;

import io.because.model.Blocks;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of the SHA-256s of parts of 16 MiB: all cores work on a large file.
final class Checksum {
    private static final int PART = 16 << 20;

    private Checksum() {}

    /// @param bytes may be looked at by any thread
    /// @return in hexadecimal
    static String of(MemorySegment bytes) {
        int parts = Math.toIntExact(Math.ceilDiv(bytes.byteSize(), PART));
        byte[][] digests = new byte[parts][];
        Blocks.run(parts, 1, Runtime.getRuntime().availableProcessors(), (part, end) -> {
            long at = (long) part * PART;
            MessageDigest digest = sha256();
            digest.update(
                    bytes.asSlice(at, Math.min(PART, bytes.byteSize() - at)).asByteBuffer());
            digests[part] = digest.digest();
        });
        MessageDigest whole = sha256();
        for (byte[] digest : digests) {
            whole.update(digest);
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

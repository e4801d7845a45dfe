package io.because.registry;

import io.because.domain.Require;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is known of one stored version.
///
/// @param version 1, 2, 3 ... within its model
/// @param origin how it was made
/// @param evaluation how good it is
/// @param createdAt when it was registered
/// @param stagedAt when it came to its stage
/// @param file what the arrays' file must look like
public record ModelCard(
        String name,
        int version,
        Stage stage,
        Origin origin,
        Evaluation evaluation,
        Instant createdAt,
        Instant stagedAt,
        FileSeal file) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /// @param params of the model type, by name
    /// @param dataFingerprint of what it was fitted on
    /// @param codeVersion the git commit
    public record Origin(Map<String, Object> params, long seed, String dataFingerprint, String codeVersion) {
        public Origin {
            params = new TreeMap<>(params);
        }
    }

    /// @param protocol how the metrics were measured ("full, validation slice"); blank when they were not
    /// @param metrics by their lower-case name ("ndcg@20")
    public record Evaluation(String protocol, Map<String, Double> metrics) {
        public static final Evaluation NONE = new Evaluation("", Map.of());

        public Evaluation {
            metrics = new TreeMap<>(metrics);
        }
    }

    /// @param checksum SHA-256 of the SHA-256s of the file's parts of 16 MiB, in hexadecimal
    public record FileSeal(long bytes, String checksum) {}

    public ModelCard {
        requireName(name);
        Require.positive("version", version);
    }

    /// Names are folders: lower-case letters, digits and hyphens.
    static void requireName(String name) {
        Require.that(
                NAME.matcher(name).matches(),
                "a model's name must be lower-case letters, digits and hyphens, was `" + name + "`");
    }

    ModelCard at(Stage next, Instant now) {
        return new ModelCard(name, version, next, origin, evaluation, createdAt, now, file);
    }
}

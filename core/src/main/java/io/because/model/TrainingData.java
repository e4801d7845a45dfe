package io.because.model;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/// What a model is fitted on, by index.
///
/// @param interactions users x items, signed preferences, each row least recent first; where every
///     interaction counts as a positive all weights are 1
/// @param lastAt `[edges]` epoch seconds, {@link Snapshot.History#UNDATED} when unknown
/// @param friends users x users
/// @param genres items x genres
/// @param documents the words that describe each item, or none at all
/// @param features categories of users and items, possibly none
public record TrainingData(
        Csr interactions, long[] lastAt, Csr friends, Csr genres, List<String> documents, Features features) {
    public TrainingData {
        Require.sameLength("interactions", interactions.edges(), "lastAt", lastAt.length);
        Require.sameLength("interactions' rows", interactions.rows(), "friends' rows", friends.rows());
        Require.sameLength("interactions' columns", interactions.columns(), "genres' rows", genres.rows());
        if (!documents.isEmpty()) {
            Require.sameLength("documents", documents.size(), "interactions' columns", interactions.columns());
        }
        for (Features.Field field : features.users()) {
            Require.sameLength(field.name(), field.values().size(), "interactions' rows", interactions.rows());
        }
        for (Features.Field field : features.items()) {
            Require.sameLength(field.name(), field.values().size(), "interactions' columns", interactions.columns());
        }
        requireFinite(interactions, "the interaction of user %d with item %d (numbers by place) has preference");
        requireFinite(friends, "the friendship of user %d with user %d (numbers by place) has weight");
        requireFinite(genres, "of item %d, genre %d (numbers by place) has weight");
    }

    /// @param where of the ends of an edge
    private static void requireFinite(Csr edges, String where) {
        for (int row = 0; row < edges.rows(); row++) {
            for (int e = edges.from(row); e < edges.to(row); e++) {
                float weight = edges.weights()[e];
                if (!Float.isFinite(weight)) {
                    throw new IllegalArgumentException(String.format(Locale.ROOT, where, row, edges.targets()[e]) + " "
                            + weight + ", which must be finite");
                }
            }
        }
    }

    /// Data without words and features.
    public TrainingData(Csr interactions, long[] lastAt, Csr friends, Csr genres) {
        this(interactions, lastAt, friends, genres, List.of(), Features.NONE);
    }

    public static TrainingData of(Snapshot snapshot) {
        return new TrainingData(
                snapshot.history().preferences(),
                snapshot.history().lastAt(),
                snapshot.ties().friends(),
                snapshot.catalogue().genres(),
                snapshot.catalogue().documents(),
                Features.of(snapshot));
    }

    public TrainingData withDocuments(List<String> described) {
        return new TrainingData(interactions, lastAt, friends, genres, described, features);
    }

    public TrainingData withFeatures(Features described) {
        return new TrainingData(interactions, lastAt, friends, genres, documents, described);
    }

    /// Another part of who did what, with all else that is known.
    public TrainingData withInteractions(Csr others, long[] othersAt) {
        return new TrainingData(others, othersAt, friends, genres, documents, features);
    }

    /// Whether most interactions have times that tell earlier ones from later ones.
    public boolean isDated() {
        long[] dated = Arrays.stream(lastAt)
                .filter(at -> at != Snapshot.History.UNDATED)
                .toArray();
        return 2L * dated.length > lastAt.length
                && Arrays.stream(dated).distinct().limit(2).count() > 1;
    }

    public int users() {
        return interactions.rows();
    }

    public int items() {
        return interactions.columns();
    }

    /// A short mark of interactions, friends and genres, to tell whether something was fitted on the same data.
    public String fingerprint() {
        CRC32C crc = new CRC32C();
        for (Csr part : List.of(interactions, friends, genres)) {
            update(crc, part.offsets());
            update(crc, part.targets());
            update(crc, part.weights());
        }
        update(crc, lastAt);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static void update(CRC32C crc, Object values) {
        MemorySegment heap = switch (values) {
            case int[] ints -> MemorySegment.ofArray(ints);
            case long[] longs -> MemorySegment.ofArray(longs);
            case float[] floats -> MemorySegment.ofArray(floats);
            default -> throw new IllegalArgumentException("no array of numbers: " + values.getClass());
        };
        byte[] chunk = new byte[1 << 16];
        for (long at = 0; at < heap.byteSize(); at += chunk.length) {
            int length = (int) Math.min(chunk.length, heap.byteSize() - at);
            MemorySegment.copy(heap, at, MemorySegment.ofArray(chunk), 0, length);
            crc.update(chunk, 0, length);
        }
    }

    /// Only what was liked (preference above 0), with its preference as weight.
    public Csr liked() {
        int kept = 0;
        for (float weight : interactions.weights()) {
            kept += weight > 0 ? 1 : 0;
        }
        int[] offsets = new int[users() + 1];
        int[] targets = new int[kept];
        float[] weights = new float[kept];
        int at = 0;
        for (int user = 0; user < users(); user++) {
            for (int e = interactions.from(user); e < interactions.to(user); e++) {
                if (interactions.weights()[e] > 0) {
                    targets[at] = interactions.targets()[e];
                    weights[at++] = interactions.weights()[e];
                }
            }
            offsets[user + 1] = at;
        }
        return new Csr(items(), offsets, targets, weights);
    }
}

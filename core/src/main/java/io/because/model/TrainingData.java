package io.because.model;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import java.util.Arrays;
import java.util.List;

/// What a model is fitted on, by index.
///
/// @param interactions users x items, signed preferences, each row least recent first; where every
///     interaction counts as a positive all weights are 1
/// @param lastAt `[edges]` epoch seconds, {@link Snapshot.History#UNDATED} when unknown
/// @param friends users x users
/// @param genres items x genres
/// @param documents the words that describe each item, or none at all
public record TrainingData(Csr interactions, long[] lastAt, Csr friends, Csr genres, List<String> documents) {
    public TrainingData {
        Require.sameLength("interactions", interactions.edges(), "lastAt", lastAt.length);
        Require.sameLength("interactions' rows", interactions.rows(), "friends' rows", friends.rows());
        Require.sameLength("interactions' columns", interactions.columns(), "genres' rows", genres.rows());
        if (!documents.isEmpty()) {
            Require.sameLength("documents", documents.size(), "interactions' columns", interactions.columns());
        }
    }

    /// Data without words.
    public TrainingData(Csr interactions, long[] lastAt, Csr friends, Csr genres) {
        this(interactions, lastAt, friends, genres, List.of());
    }

    public static TrainingData of(Snapshot snapshot) {
        return new TrainingData(
                snapshot.history().preferences(),
                snapshot.history().lastAt(),
                snapshot.ties().friends(),
                snapshot.catalogue().genres(),
                snapshot.catalogue().documents());
    }

    public TrainingData withDocuments(List<String> described) {
        return new TrainingData(interactions, lastAt, friends, genres, described);
    }

    /// Whether there are times to tell earlier interactions from later ones.
    public boolean isDated() {
        return Arrays.stream(lastAt).distinct().limit(2).count() > 1;
    }

    public int users() {
        return interactions.rows();
    }

    public int items() {
        return interactions.columns();
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

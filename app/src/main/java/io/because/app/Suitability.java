package io.because.app;

import io.because.model.ModelType;
import io.because.model.Question;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which models are worth fitting on which data.
final class Suitability {
    /// Items of a dense matrix that is solved in seconds.
    private static final int MOST_FOR_DENSE = 8_000;

    private static final int MOST_LIKES_FOR_LIGHT_GCN = 1_000_000;
    private static final double MOST_DENSE_FOR_LIGHT_GCN = 0.02;

    private Suitability() {}

    /// Whether a model can say anything on such data, in reasonable time.
    static boolean suits(ModelType type, TrainingData data, Question question) {
        return switch (type.name()) {
            case "friends" -> data.friends().edges() > 0;
            case "tastes" -> data.genres().edges() > 0;
            case "tfidf" -> shareWords(data.documents());
            case "sequential-rules" -> question.knowsOrder(data);
            case "ease" -> data.items() <= MOST_FOR_DENSE;
            default -> true;
        };
    }

    /// Titles that are nothing but ids say nothing of each other.
    private static boolean shareWords(List<String> documents) {
        Set<String> met = new HashSet<>();
        return documents.stream()
                .anyMatch(words -> Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\P{L}+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .anyMatch(word -> !met.add(word)));
    }

    /// Whether a model joins a blend on such data without being asked for by name. Training LightGCN takes up to
    /// half an hour at this size and grows with it; where users know much of the catalogue, linear models say
    /// all that it could.
    static boolean joins(ModelType type, TrainingData data, Question question) {
        int likes = data.interactions().edges();
        return switch (type.name()) {
            case ModelTypes.LIGHT_GCN ->
                likes <= MOST_LIKES_FOR_LIGHT_GCN && likes <= MOST_DENSE_FOR_LIGHT_GCN * data.users() * data.items();
            default -> suits(type, data, question);
        };
    }
}

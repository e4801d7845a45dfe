package io.because.app;

import io.because.app.evaluation.EvaluationReport;
import io.because.app.evaluation.ModelResult;
import io.because.app.evaluation.Ratings;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `evaluate --protocol rating`: predicts ratings instead of ranking.
///
/// @param json where the results go, or null
record RatingPrediction(
        Terminal terminal, ModelType.Fit fit, @Nullable Path json) {
    /// Refuses models that predict nothing, before anything is read.
    static void requirePredicting(List<ModelType> types) {
        for (ModelType type : types) {
            if (!type.predictsPreferences()) {
                throw new IllegalArgumentException(type.name() + " ranks items and predicts no ratings; svd does");
            }
        }
    }

    void run(List<ModelType> types, Dataset dataset) throws IOException {
        Ratings ratings = Ratings.of(dataset, fit.seed());
        terminal.say(dataset.name() + ": " + ratings.train().interactions().edges() + " ratings to learn from, "
                + ratings.test().edges() + " to predict");
        List<ModelResult> results = new ArrayList<>();
        for (ModelType type : types) {
            results.add(ratings.evaluate(type, fit));
            if (json != null) {
                var report = new EvaluationReport(
                        dataset.name(), Ratings.PROTOCOL, fit.seed(), CodeVersion.commit(), fit.threads(), results);
                Files.writeString(json, report.json());
            }
        }
        terminal.table(
                List.of("model", Ratings.RMSE, "95 %", Ratings.MAE, "fit s", "score s", "peak MiB"),
                results.stream().map(RatingPrediction::row).toList());
    }

    private static List<String> row(ModelResult result) {
        double[] interval = result.intervals().get(Ratings.RMSE);
        return List.of(
                result.name(),
                EvaluateCommand.metric(result, Ratings.RMSE),
                EvaluateCommand.words(interval),
                EvaluateCommand.metric(result, Ratings.MAE),
                EvaluateCommand.number(result.fitSeconds(), 1),
                EvaluateCommand.number(result.scoreSeconds(), 1),
                Long.toString(result.peakMemoryMiB()));
    }
}

package io.because.app.tuning;

import io.because.model.TrainingLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Keeps for each model the log of its last training, `MODEL.jsonl` with a line for each epoch, and
/// its curve, `MODEL.svg`; both are written after every epoch.
public final class LearningCurves implements TrainingLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Map<String, List<Epoch>> epochs = new HashMap<>();

    /// @param folder need not exist yet
    public LearningCurves(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void ended(String model, Epoch epoch) {
        List<Epoch> all = epochs.computeIfAbsent(model, _ -> new ArrayList<>());
        all.removeIf(before -> before.number() >= epoch.number());
        all.add(epoch);
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(model + ".jsonl"),
                    all.stream().map(some -> line(model, some)).toList());
            Files.writeString(folder.resolve(model + ".svg"), new LearningChart(model, all).svg());
        } catch (IOException e) {
            throw new UncheckedIOException("the curve of " + model + " cannot be written to " + folder, e);
        }
    }

    private static String line(String model, Epoch epoch) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("model", model);
        line.put("epoch", epoch.number());
        line.put("loss", epoch.loss());
        if (!Double.isNaN(epoch.validation())) {
            line.put("validation", epoch.validation());
        }
        line.put("rate", epoch.rate());
        line.put("seconds", epoch.seconds());
        return JSON.writeValueAsString(line);
    }
}

package io.because.app.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.model.TrainingLog.Epoch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCurvesTest {
    @TempDir
    Path folder;

    @Test
    void aLineAndAPointForEachEpochOfTheLastTraining() throws IOException {
        LearningCurves curves = new LearningCurves(folder.resolve("new"));
        curves.ended("ncf", new Epoch(1, 9, Double.NaN, 0.1, 1));
        curves.ended("ncf", new Epoch(2, 8, Double.NaN, 0.1, 1));
        curves.ended("ncf", new Epoch(1, 0.5, 0.25, 0.01, 2));
        curves.ended("ncf", new Epoch(2, 0.3, 0.75, 0.001, 2.5));
        assertThat(Files.readAllLines(folder.resolve("new/ncf.jsonl")))
                .containsExactly(
                        "{\"model\":\"ncf\",\"epoch\":1,\"loss\":0.5,\"validation\":0.25,\"rate\":0.01,\"seconds\":2.0}",
                        "{\"model\":\"ncf\",\"epoch\":2,\"loss\":0.3,\"validation\":0.75,\"rate\":0.001,\"seconds\":2.5}");
        assertThat(Files.readString(folder.resolve("new/ncf.svg")))
                .contains("class=\"loss\" points=\"76.0,52.0 596.0,272.0\"")
                .contains("class=\"validation\" points=\"76.0,272.0 596.0,52.0\"");
    }

    @Test
    void whatWasNotMeasuredIsNeitherWrittenNorDrawn() throws IOException {
        new LearningCurves(folder).ended("dot", new Epoch(1, 0.5, Double.NaN, 0.01, 2));
        assertThat(folder.resolve("dot.jsonl")).content().doesNotContain("validation");
        assertThat(folder.resolve("dot.svg")).content().doesNotContain("class=\"validation\"");
    }
}

package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static io.because.ingest.Recorded.gzipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.domain.UserId;
import io.because.model.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrappeTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        gzipped(
                folder,
                "cfm_train.csv",
                "7-957-964-971-973-976-985-1065,3-4082",
                "7-958-964-971-973-976-985-1065,3-4082");
        file(folder, "cfm_test.csv", "7-957-964-971-973-976-985-1065,5-4083");
    }

    @Test
    void anEventIsOfAUserInAContextAndCostIsATagOfTheApp() {
        Recorded read = Recorded.read("frappe:" + folder);
        assertThat(read.rejects).isEmpty();
        assertThat(read.users)
                .singleElement()
                .satisfies(user -> assertThat(user.id()).isEqualTo(new UserId("7")));
        assertThat(read.events.getFirst().context())
                .hasSize(7)
                .containsEntry("daytime", "957")
                .containsEntry("city", "1065");
        assertThat(read.events.stream().map(LoggedEvent::part)).containsExactly(Part.TRAIN, Part.TRAIN, Part.TEST);
        assertThat(read.tags).containsOnlyKeys("3 cost 4082", "5 cost 4083");
    }

    @Test
    void eachUserInEachContextIsOneToRecommendTo() {
        Dataset dataset = Dataset.read(DataSources.open("frappe:" + folder), Progress.SILENT);
        assertThat(dataset.userIds().size()).isEqualTo(2);
        assertThat(dataset.userIds().index("7-958-964-971-973-976-985-1065")).isEqualTo(1);
        assertThat(dataset.interactions().users()).containsExactly(0, 1, 0);
        assertThat(field(dataset.features().users(), Features.USER)).containsExactly(List.of("7"), List.of("7"));
        assertThat(field(dataset.features().users(), "daytime")).containsExactly(List.of("957"), List.of("958"));
        assertThat(field(dataset.features().items(), "tag"))
                .containsExactly(List.of("cost 4082"), List.of("cost 4083"));
    }

    @Test
    void linesThatAreNoneAreRejectedWithTheirPlace() throws IOException {
        file(
                folder,
                "cfm_test.csv",
                "7-957-964-971-973-976-985-1065,3-4083",
                "7-957-964-971-973-976-985,4-4082",
                "7-957-964-971-973-976-985-x,4-4082",
                "7-957-964-971-973-976-985-1065",
                "7-957-964-971-973-976-985-1065,3-4082");
        assertThat(Recorded.read("frappe:" + folder).rejected())
                .containsExactly(
                        "cfm_test.csv:1 OUT_OF_RANGE",
                        "cfm_test.csv:2 FIELD_COUNT",
                        "cfm_test.csv:3 NOT_A_NUMBER",
                        "cfm_test.csv:4 FIELD_COUNT",
                        "cfm_test.csv:5 DUPLICATE");
    }

    private static List<List<String>> field(List<Features.Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }
}

package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void data() throws IOException {
        file(folder, "movies.dat", "5::Alien (1979)::Horror", "6::\"Heat\", again (1995)::");
        file(folder, "users.dat", "7::F::25::3::55117", "8::M::56::16::70072");
        file(folder, "ratings.dat", "7::5::1::20", "7::6::5::9000", "7::6::9::9000", "x");
    }

    @Test
    void aDryRunCountsAndListsRejectsAndWritesOnlyTheirFile() throws IOException {
        Path rejects = folder.resolve("out/rejects.txt");
        IngestReport report =
                Ingest.load(DataSources.open("movielens:" + folder), new Target.DryRun(), Progress.SILENT, rejects);
        assertThat(report.read()).isEqualTo(new IngestReport.Counts(2, 2, 1, 0, 0, 2, 2, 2));
        assertThat(report.written()).isEqualTo(new IngestReport.Written(0, 0));
        assertThat(report.rejectsByReason())
                .isEqualTo(Map.of(Reject.Reason.OUT_OF_RANGE, 1L, Reject.Reason.FIELD_COUNT, 1L));
        assertThat(report.rejects()).isEqualTo(2);
        assertThat(report.firstRejects().getFirst().where()).isEqualTo(new Where("ratings.dat", 3));
        assertThat(Files.readAllLines(rejects))
                .containsExactly(
                        "ratings.dat:3: OUT_OF_RANGE: rating must be in [0.5, 5.0], was 9.0",
                        "ratings.dat:4: FIELD_COUNT: the line must have 4 fields, has 1");
    }

    @Test
    void withoutRejectsThereIsNoRejectFile() throws IOException {
        file(folder, "ratings.dat", "7::5::1::20");
        Path rejects = folder.resolve("rejects.txt");
        Ingest.load(DataSources.open("movielens:" + folder), new Target.DryRun(), Progress.SILENT, rejects);
        assertThat(rejects).doesNotExist();
    }

    @Test
    void importFilesHoldTheGraphWithHeaders() throws IOException {
        Path out = folder.resolve("import");
        Ingest.load(DataSources.open("movielens:" + folder), new Target.Files(out, CLOCK), Progress.SILENT);
        assertThat(lines(out, "User"))
                .containsExactly(
                        "id:ID(User),sharesActivity:boolean,attr_age,attr_gender,attr_occupation,attr_zip",
                        "7,false,25,F,3,55117",
                        "8,false,56,M,16,70072");
        assertThat(lines(out, "Item"))
                .containsExactly(
                        "id:ID(Item),title,kind,year:long,text",
                        "5,Alien,MOVIE,1979,",
                        "6,\"\"\"Heat\"\", again\",MOVIE,1995,");
        assertThat(lines(out, "CONTAINS").getFirst()).startsWith(":START_ID(Session),:END_ID(Item),eventId,order:long");
        assertThat(lines(out, "CONTAINS").getLast())
                .isEqualTo("7:ml:7:6,6,ml:7:6,0,RATE,5.0,1970-01-01T02:30:00Z,,,,2026-07-01T00:00:00Z");
        assertThat(lines(out, "INTERACTED").getLast()).isEqualTo("7,6,1.0,1,1970-01-01T02:30:00Z,1970-01-01T02:30:00Z");
        assertThat(lines(out, "BecauseSchema")).hasSize(2);
        assertThat(ImportFiles.nodes(out)).hasSize(6).allMatch(f -> Files.exists(f.path()));
        assertThat(ImportFiles.relationships(out)).hasSize(9).allMatch(f -> Files.exists(f.path()));
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        return Files.readAllLines(folder.resolve(name + ".csv"));
    }
}

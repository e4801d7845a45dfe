package io.because.gnn;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import io.because.domain.Progress;
import java.util.List;
import java.util.Map;

/// Tells how far a long procedure of GDS is, by asking the database every second from a thread of its own
/// while it runs.
final class GdsProgress implements AutoCloseable {
    private static final int PAUSE_MILLIS = 1000;
    private static final int WHOLE = 100;

    private final Graph graph;
    private final String job;
    private final Progress.Step step;
    private final Thread asking;
    private int told;

    /// @param job under whose name the procedure runs
    GdsProgress(Graph graph, String job, String what, Progress progress) {
        this.graph = graph;
        this.job = job;
        step = progress.begin(what, WHOLE);
        asking = Thread.ofVirtual().start(this::ask);
    }

    private void ask() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                List<Row> rows = graph.execute(Cypher.named("gds/job-progress"), Map.of("job", job));
                rows.forEach(row -> tell((int) row.real("percent")));
            }
        } catch (InterruptedException _) {
            return; // the procedure has ended
        } catch (RuntimeException e) {
            System.getLogger(GdsProgress.class.getName())
                    .log(System.Logger.Level.DEBUG, "the progress of " + job + " is unknown", e);
        }
    }

    private void tell(int percent) {
        if (percent > told) {
            step.advance(percent - told);
            told = percent;
        }
    }

    @Override
    public void close() {
        asking.interrupt();
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        step.close();
    }
}

package io.because.tests;

import io.because.app.Home;
import io.because.app.Service;
import io.because.app.Store;
import io.because.app.Terminal;
import io.because.app.World;
import io.because.domain.Progress;
import io.because.ingest.DataSources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The sample world, loaded, trained and served on a Neo4j of its own, as `./because demo` does it: started when the
/// first test asks, stopped with the JVM. A test leaves the graph as it found it.
final class SampleService {
    private SampleService() {}

    static Service service() {
        return Running.SERVICE;
    }

    static Store store() {
        return Running.STORE;
    }

    static Home home() {
        return Running.HOME;
    }

    private static final class Running {
        static final Home HOME = emptyHome();
        static final Store STORE = prepare();
        static final Service SERVICE = Service.start(HOME, STORE, 0, Progress.SILENT);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                SERVICE.close();
                STORE.close();
            }));
        }

        private static Home emptyHome() {
            try {
                Path base = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "world-");
                return new Home(base.toAbsolutePath(), "sample");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Store prepare() {
            try {
                var source = DataSources.open("sample");
                return World.prepare(HOME, source, new Terminal(new PrintWriter(new StringWriter())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

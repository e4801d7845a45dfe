package io.because.app;

import io.because.engine.Engine;
import io.because.engine.EngineProvider;
import io.because.engine.Engines;
import io.because.linear.VectorMath;
import io.because.neo4j.Neo4jServer;
import io.because.neo4j.Neo4jServerException;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Looks at this machine and says in words what is missing or wrong, and what to do about it.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what is missing or wrong on this machine, and the remedy.")
final class DoctorCommand implements Callable<Integer> {
    private static final long GIB = 1L << 30;

    @Spec
    private @Nullable CommandSpec spec;

    /// @param remedy null when all is well
    record Finding(String what, String found, @Nullable String remedy) {}

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        findings.add(vectors(VectorMath.bits(), System.getProperty("os.arch")));
        findings.add(disk());
        findings.add(server());
        findings.add(port(8080));
        findings.add(database());
        Engines.all().forEach(provider -> findings.addAll(engines(provider)));
        PrintWriter out = Commands.out(spec);
        for (Finding finding : findings) {
            out.println(
                    (finding.remedy() == null ? "  ok      " : "  PROBLEM ") + finding.what() + ": " + finding.found());
            if (finding.remedy() != null) {
                out.println("          -> " + finding.remedy());
            }
        }
        long problems = findings.stream().filter(f -> f.remedy() != null).count();
        out.println(problems == 0 ? "All is well." : problems + " problem(s).");
        return problems == 0 ? 0 : 1;
    }

    private static Finding java() {
        int release = Runtime.version().feature();
        return new Finding(
                "Java",
                release + " (" + System.getProperty("java.vendor") + "), " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"),
                release >= 25 ? null : "install JDK 25 and set JAVA_HOME to it");
    }

    private static Finding memory() {
        long bytes = totalMemory();
        int cores = Runtime.getRuntime().availableProcessors();
        return new Finding(
                "Machine",
                cores + " cores, " + gib(bytes) + " of memory",
                bytes >= 5 * GIB ? null : "Neo4j and the service want 5 GiB together; use a larger machine");
    }

    /// No problem either way: all works without, some of it several times slower.
    static Finding vectors(int bits, String architecture) {
        boolean slow = bits < 256 && architecture.matches("amd64|x86_64");
        return new Finding(
                "Vectors",
                bits + " bits"
                        + (slow ? ": no AVX2, so training and scoring take several times as long; serving works" : ""),
                null);
    }

    private static long totalMemory() {
        try {
            var system = new ObjectName("java.lang:type=OperatingSystem");
            return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(system, "TotalMemorySize");
        } catch (JMException e) {
            throw new IllegalStateException("the JVM does not say how much memory the machine has", e);
        }
    }

    private static Finding disk() throws IOException {
        Files.createDirectories(Home.root().resolve(".because"));
        long free = Files.getFileStore(Home.root().resolve(".because")).getUsableSpace();
        return new Finding("Disk", gib(free) + " free", free >= 3 * GIB ? null : "free at least 3 GiB");
    }

    private static Finding server() {
        try {
            return new Finding("Embedded Neo4j", "built, " + Neo4jServer.jars().getFileName(), null);
        } catch (Neo4jServerException missing) {
            return new Finding("Embedded Neo4j", "not built", String.valueOf(missing.getMessage()));
        }
    }

    private static Finding port(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new Finding("Port " + socket.getLocalPort(), "free", null);
        } catch (IOException e) {
            return new Finding("Port " + port, "in use", "stop what uses it, or start with --port");
        }
    }

    private static Finding database() throws IOException {
        String uri = System.getenv("NEO4J_URI");
        if (uri == null) {
            return new Finding("Database", "embedded, world " + Home.current().world(), null);
        }
        try (Store store = Store.open(Home.current())) {
            return new Finding("Database", uri + " answers, GDS " + store.gdsVersion(), null);
        } catch (RuntimeException e) {
            return new Finding("Database", uri + ": " + e.getMessage(), "check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD");
        }
    }

    /// One for each device that it can train on.
    static List<Finding> engines(EngineProvider provider) {
        String what = "Engine " + provider.name();
        Engine best;
        try {
            best = provider.load();
        } catch (RuntimeException | LinkageError e) {
            return List.of(doesNotTrain(what, e));
        }
        return Stream.concat(Stream.of(best), best.onOtherDevices().stream())
                .map(engine -> trained(what, engine))
                .toList();
    }

    private static Finding trained(String what, Engine engine) {
        try {
            return new Finding(what, EngineCheck.of(engine), null);
        } catch (RuntimeException | LinkageError e) {
            return doesNotTrain(what + " (" + engine.backend() + ")", e);
        }
    }

    /// @param failure of a native library, as like as not with its stack below the sentence
    private static Finding doesNotTrain(String what, Throwable failure) {
        String sentence =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("it does not say why");
        return new Finding(what, sentence, "deep models cannot be trained with it here; all else works");
    }

    private static String gib(long bytes) {
        return Math.round(bytes * 10.0 / GIB) / 10.0 + " GiB";
    }
}

package io.because.neo4j;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Main class of the child. Its standard input is a pipe from the owner: the first line is the first
/// password (or empty), and its end means that the owner is gone, even if it was killed. Neo4j then
/// stops in order.
///
/// Neo4j is called by name only: nothing of ours is compiled against it.
final class Neo4jChild {
    private static final long LONGEST_STOP_SECONDS = 60;

    private Neo4jChild() {}

    /// @param args home folder, folder of the configuration; then a command of `neo4j-admin`, or nothing to serve
    static void main(String[] args) throws Exception {
        String firstPassword = readLine(System.in);
        Thread.ofPlatform().daemon().name("because-owner-watch").start(Neo4jChild::stopWithOwner);
        if (args.length > 2) {
            System.exit(administer(args, Arrays.copyOfRange(args, 2, args.length)));
        }
        if (!firstPassword.isEmpty() && administer(args, "dbms", "set-initial-password", firstPassword) != 0) {
            System.exit(1);
        }
        String[] arguments = {"--home-dir=" + args[0], "--config-dir=" + args[1]};
        Class.forName("org.neo4j.server.Neo4jCommunity")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    private static int administer(String[] folders, String... command) throws Exception {
        Class<?> context = Class.forName("org.neo4j.cli.ExecutionContext");
        var here = context.getConstructor(Path.class, Path.class).newInstance(Path.of(folders[0]), Path.of(folders[1]));
        var execute = Class.forName("org.neo4j.cli.AdminTool").getMethod("execute", context, String[].class);
        return (int) execute.invoke(null, here, command);
    }

    private static void stopWithOwner() {
        try {
            while (System.in.read() >= 0) {
                // the owner has nothing more to say
            }
        } catch (IOException e) {
            System.getLogger("io.because.neo4j").log(System.Logger.Level.WARNING, "The owner's pipe broke", e);
        }
        Thread.ofPlatform().daemon().name("because-last-resort").start(Neo4jChild::haltLate);
        System.exit(0);
    }

    private static void haltLate() {
        try {
            TimeUnit.SECONDS.sleep(LONGEST_STOP_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}

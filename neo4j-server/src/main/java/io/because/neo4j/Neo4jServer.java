package io.because.neo4j;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A Neo4j server in a folder: ours, to be started or running, or found running and borrowed.
///
/// Ours is stopped by [#close()], and by the end of this process, however it ends; until then it is restarted when it
/// dies. Of a borrowed one [#close()] only lets go; when its owner stops it first, it is started again and then ours.
/// Safe to share.
public final class Neo4jServer implements AutoCloseable {
    private final Readiness readiness;
    private final @Nullable OwnServer own;
    private final @Nullable Heir heir;

    private Neo4jServer(Readiness readiness, @Nullable OwnServer own, @Nullable Heir heir) {
        this.readiness = readiness;
        this.own = own;
        this.heir = heir;
    }

    /// Where the jars of Neo4j and Graph Data Science are.
    ///
    /// @throws Neo4jServerException when they are not built, saying how to
    public static Path jars() {
        return Distribution.locate().root();
    }

    public static Neo4jServer attachOrStart(Neo4jServerConfig config) {
        return attachOrStart(config, _ -> {});
    }

    /// Returns when authenticated queries are answered. A server that runs already keeps its own ports and memory.
    ///
    /// @param listener hears of deaths and restarts of a server that is ours, and when a borrowed one becomes ours
    public static Neo4jServer attachOrStart(Neo4jServerConfig config, Consumer<ServerEvent> listener) {
        Neo4jServer server = begin(config, listener);
        server.awaitReady();
        return server;
    }

    /// The same, but only says where the server will answer: one that does not run yet is started by [#awaitReady()].
    /// Until then no other process can start one in the same folder.
    public static Neo4jServer begin(Neo4jServerConfig config, Consumer<ServerEvent> listener) {
        var folder = ServerFolder.create(config.home());
        var deadline = Deadline.in(config.patience());
        try {
            var lock = FolderLock.take(folder, deadline);
            try {
                return begin(lock, config, folder, deadline, listener);
            } catch (RuntimeException | InterruptedException e) {
                lock.close();
                throw e;
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Returns when authenticated queries are answered.
    ///
    /// @throws Neo4jServerException the server could not be started; nothing of it is left running
    public void awaitReady() {
        if (own != null) {
            try {
                own.start();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
    }

    private static Neo4jServerException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Neo4jServerException("The start of Neo4j was interrupted", e);
    }

    /// Whether no store was ever made in the folder, so that an offline import may make one.
    public static boolean isEmpty(Neo4jServerConfig config) {
        var folder = ServerFolder.create(config.home());
        return !folder.hasStore() || OfflineImport.isUnfinished(folder);
    }

    /// Fills an empty, stopped store from CSV files, far faster than any server could. Start the server afterwards.
    public static ImportSummary importOffline(Neo4jServerConfig config, ImportPlan plan) {
        var folder = ServerFolder.create(config.home());
        try (var _ = FolderLock.take(folder, Deadline.in(config.patience()))) {
            return new OfflineImport(folder, config).run(plan);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Neo4jServerException("The import into Neo4j was interrupted", e);
        }
    }

    /// Whether this object started the server, and so will stop it.
    public boolean owner() {
        return supervisor() != null;
    }

    private @Nullable Supervisor supervisor() {
        return own != null ? own.supervisor() : heir == null ? null : heir.inherited();
    }

    public Neo4jConnection connection() {
        return readiness.connection();
    }

    /// Base of the HTTP query API.
    public URI http() {
        return readiness.http();
    }

    /// Process number of the server now; another one after a restart.
    public long pid() {
        Supervisor supervisor = supervisor();
        return supervisor != null
                ? supervisor.pid()
                : RunningServer.read(readiness.folder().stateFile())
                        .map(running -> running.server().pid())
                        .orElseThrow(() ->
                                new Neo4jServerException("Neo4j has not been started, or was stopped by its owner"));
    }

    /// Most memory the server's process has held so far, in KiB; empty where only the system's own tools know.
    public OptionalLong peakResidentKiB() {
        return Machine.peakResidentKiB(pid());
    }

    @Override
    public void close() {
        if (own != null) {
            own.stop();
        }
        if (heir != null) {
            heir.stop();
        }
    }

    private static Neo4jServer begin(
            FolderLock lock,
            Neo4jServerConfig config,
            ServerFolder folder,
            Deadline deadline,
            Consumer<ServerEvent> listener)
            throws InterruptedException {
        String password = PasswordFile.readOrCreate(folder.passwordFile());
        var running = Attachment.find(folder, password, deadline);
        var ports = running.isPresent() ? running.get() : Ports.choose(config);
        var readiness = Readiness.of(folder, ports, password);
        if (running.isPresent()) {
            try (lock) {
                return borrow(config, ports, readiness, listener);
            }
        }
        OfflineImport.requireFinished(folder);
        return new Neo4jServer(
                readiness, new OwnServer(lock, () -> supervise(config, ports, readiness, listener)), null);
    }

    private static Neo4jServer borrow(
            Neo4jServerConfig config, Ports ports, Readiness readiness, Consumer<ServerEvent> listener) {
        var same = config.withPorts(ports.bolt(), ports.http());
        Supervision takeover = () -> supervise(same, Ports.choose(same), readiness, listener);
        return new Neo4jServer(readiness, null, Heir.begin(same, ports, takeover, listener));
    }

    private static Supervisor supervise(
            Neo4jServerConfig config, Ports ports, Readiness readiness, Consumer<ServerEvent> listener)
            throws InterruptedException {
        ServerFolder folder = readiness.folder();
        var distribution = Distribution.locate();
        Machine.requireMemory(config);
        ServerConf.write(folder, distribution, config, ports);
        var command = new ChildCommand(folder, distribution, config);
        Supervisor.Life life = () -> live(command, ports, readiness);
        try {
            return Supervisor.begin(folder, life, life.start(), listener);
        } catch (Neo4jServerException | InterruptedException e) {
            RunningServer.forget(folder.stateFile());
            throw e;
        }
    }

    private static ServerProcess live(ChildCommand command, Ports ports, Readiness readiness)
            throws InterruptedException {
        var child = command.serve(readiness.connection().password());
        boolean ready = false;
        try {
            RunningServer.ownedByUs(child.process().toHandle(), ports)
                    .write(command.folder().stateFile());
            readiness.await(child.process(), Deadline.in(command.config().patience()));
            ready = true;
            return child;
        } finally {
            if (!ready) {
                child.stop();
            }
        }
    }
}

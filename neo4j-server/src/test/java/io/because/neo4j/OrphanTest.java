package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real processes start at once on one folder; one is killed as hard as the system can.
class OrphanTest {
    @Test
    void serverDiesWithItsKilledOwnerAndTheBorrowerStartsItAgain(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path home = folder.resolve("neo4j");
        Process first = OwnerProcess.start(home, folder.resolve("first"));
        Process second = OwnerProcess.start(home, folder.resolve("second"));
        try {
            String[] one = await(folder.resolve("first"));
            String[] other = await(folder.resolve("second"));
            assertThat(new String[] {one[0], other[0]}).containsExactlyInAnyOrder("owner", "attached");
            assertThat(one[1]).isEqualTo(other[1]);
            long server = Long.parseLong(one[1]);
            Process owner = one[0].equals("owner") ? first : second;
            Process borrower = owner.equals(first) ? second : first;
            owner.destroyForcibly().waitFor();
            awaitEnd(server);
            long again = awaitServerOf(borrower, new ServerFolder(home));
            borrower.destroyForcibly().waitFor();
            awaitEnd(again);
        } finally {
            first.destroyForcibly();
            second.destroyForcibly();
        }
        var folderOfServer = new ServerFolder(home);
        assertThat(RunningServer.read(folderOfServer.stateFile()).orElseThrow().isStale())
                .isTrue();
        assertThat(Attachment.find(folderOfServer, "unused", Deadline.in(Duration.ofSeconds(1))))
                .isEmpty();
    }

    private static String[] await(Path answer) throws IOException, InterruptedException {
        for (int look = 0; look < 3000 && !Files.exists(answer); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return Files.readString(answer).split(" ", -1);
    }

    private static long awaitServerOf(Process owner, ServerFolder folder) throws InterruptedException {
        for (int look = 0; look < 1200; look++) {
            var running = RunningServer.read(folder.stateFile());
            if (running.isPresent() && running.get().owner().pid() == owner.pid()) {
                return running.get().server().pid();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("process " + owner.pid() + " has not taken over");
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(process -> assertThat(process.onExit().orTimeout(70, TimeUnit.SECONDS))
                        .succeedsWithin(Duration.ofSeconds(70)));
    }
}

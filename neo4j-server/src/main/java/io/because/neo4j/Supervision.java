package io.because.neo4j;

/// Starts a server of ours on given ports and returns when it answers. Called under the {@link FolderLock}.
@FunctionalInterface
interface Supervision {
    Supervisor begin() throws InterruptedException;
}

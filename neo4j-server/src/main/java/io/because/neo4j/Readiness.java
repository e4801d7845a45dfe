package io.because.neo4j;

import java.net.URI;

/// Ready means: Bolt shakes hands and an authenticated query is answered.
record Readiness(ServerFolder folder, Neo4jConnection connection, URI http) {
    /// The only user of a Community server that nobody has added users to.
    private static final String USER = "neo4j";

    static Readiness of(ServerFolder folder, Ports ports, String password) {
        return new Readiness(folder, new Neo4jConnection(ports.boltUri(), USER, password), ports.httpUri());
    }

    boolean now() throws InterruptedException {
        if (!BoltHandshake.answers(connection.bolt())) {
            return false;
        }
        var answer = QueryApi.ask(http, connection, "RETURN 1");
        if (answer.wrongPassword()) {
            throw new Neo4jServerException("The password in " + folder.passwordFile() + " does not open the store in "
                    + folder.home() + ": put the right one there, or remove the folder to begin anew");
        }
        return answer.accepted();
    }

    void await(Process process, Deadline deadline) throws InterruptedException {
        while (!now()) {
            if (!process.isAlive()) {
                throw FailedStart.explain(folder, process.exitValue());
            }
            deadline.pauseOrThrow(() -> tooLate());
        }
    }

    String tooLate() {
        return "Neo4j in " + folder.home() + " does not answer in time: look into " + folder.serverLog();
    }
}

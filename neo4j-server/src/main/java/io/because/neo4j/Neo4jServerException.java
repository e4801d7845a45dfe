package io.because.neo4j;

/// The server could not be started, reached or loaded; the message is one sentence that says what to do.
public final class Neo4jServerException extends RuntimeException {
    Neo4jServerException(String message) {
        super(message);
    }

    Neo4jServerException(String message, Throwable cause) {
        super(message, cause);
    }
}

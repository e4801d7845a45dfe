package io.because.cypher;

/// The database understood the connection but not the query, or must not run it. Trying again will not help.
public final class QueryRefusedException extends RuntimeException {
    QueryRefusedException(Cypher query, Throwable cause) {
        super("the database refused query " + query.name() + ": " + oneLine(cause), cause);
    }

    private static String oneLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("it gave no reason");
    }
}

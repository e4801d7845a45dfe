package io.because.api;

/// The client gave an argument a value it must not have; the sentence says which values are allowed.
final class BadArgumentException extends RuntimeException {
    private final String argument;

    BadArgumentException(String argument, String message) {
        super(message);
        this.argument = argument;
    }

    String argument() {
        return argument;
    }
}

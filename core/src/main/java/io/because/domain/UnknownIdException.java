package io.because.domain;

/// Somebody named a user, item or other thing that does not exist.
public final class UnknownIdException extends RuntimeException {
    private final String argument;

    /// @param argument the argument that carried the id
    public UnknownIdException(String argument, String message) {
        super(message);
        this.argument = argument;
    }

    public String argument() {
        return argument;
    }
}

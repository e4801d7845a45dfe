package io.because.api;

/// A document asks for more than {@link QueryLimits} allow.
final class TooComplexException extends RuntimeException {
    TooComplexException(String message) {
        super(message);
    }
}

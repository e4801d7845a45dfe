package io.because.api;

import graphql.ErrorClassification;

/// What kind of error a client meets, as `extensions.classification`. What graphql-java itself refuses keeps its own
/// words: `InvalidSyntax`, `ValidationError`.
enum Classification implements ErrorClassification {
    NOT_FOUND,
    /// `extensions.argument` names the argument.
    BAD_REQUEST,
    /// Nothing was changed; the same request may be sent again (`extensions.retryable`).
    UNAVAILABLE,
    TOO_COMPLEX,
    /// Our mistake; `extensions.errorId` is in the log.
    INTERNAL
}

package io.because.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import io.because.domain.UnknownIdException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/// Turns what goes wrong in a field into what the client reads. Nothing of our inside is told.
@Component
class ErrorResolver extends DataFetcherExceptionResolverAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorResolver.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable problem, DataFetchingEnvironment env) {
        if (DatabaseAwayException.isCauseOf(problem)) {
            return error(
                    env,
                    Classification.UNAVAILABLE,
                    "the database cannot be reached or is busy; nothing was changed, try again",
                    Map.of("retryable", true));
        }
        return switch (problem) {
            case UnknownIdException e ->
                error(env, Classification.NOT_FOUND, message(e), Map.of("argument", e.argument()));
            case BadArgumentException e ->
                error(env, Classification.BAD_REQUEST, message(e), Map.of("argument", e.argument()));
            case IllegalArgumentException e
            when namesAnArgument(e, env) ->
                error(env, Classification.BAD_REQUEST, message(e), Map.of("argument", firstWord(e)));
            default -> internal(problem, env);
        };
    }

    private static GraphQLError internal(Throwable problem, DataFetchingEnvironment env) {
        String errorId = UUID.randomUUID().toString();
        LOG.error("error {} in field {}", errorId, env.getExecutionStepInfo().getPath(), problem);
        return error(
                env,
                Classification.INTERNAL,
                "something went wrong on the server; its log says more under " + errorId,
                Map.of("errorId", errorId));
    }

    /// Only a sentence that starts with an argument of this field is the client's mistake.
    private static boolean namesAnArgument(IllegalArgumentException e, DataFetchingEnvironment env) {
        return env.getFieldDefinition().getArguments().stream()
                .map(GraphQLArgument::getName)
                .anyMatch(firstWord(e)::equals);
    }

    private static String firstWord(IllegalArgumentException e) {
        return message(e).split("\\W", 2)[0];
    }

    private static String message(Throwable problem) {
        return String.valueOf(problem.getMessage());
    }

    private static GraphQLError error(
            DataFetchingEnvironment env, Classification classification, String message, Map<String, Object> more) {
        return GraphqlErrorBuilder.newError(env)
                .errorType(classification)
                .message(message.replace("%", "%%"))
                .extensions(more)
                .build();
    }
}

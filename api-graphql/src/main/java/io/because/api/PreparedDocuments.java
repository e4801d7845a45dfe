package io.because.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps parsed and validated documents, so that a client that sends the same text again (with other variables) pays
/// for neither; and refuses documents that ask for too much, each time, because the variables count as well.
final class PreparedDocuments implements PreparsedDocumentProvider {
    private static final long CACHED_CHARACTERS = 2_000_000;

    private final SchemaSizes sizes;
    private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            .build();

    PreparedDocuments(SchemaSizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(entry(input, parseAndValidate));
    }

    private PreparsedDocumentEntry entry(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry kept = documents.getIfPresent(input.getQuery());
        Document document = kept != null ? kept.getDocument() : parsed(input.getQuery());
        if (document != null) {
            try {
                QueryCost.check(document, input.getRawVariables().toMap(), sizes);
            } catch (TooComplexException e) {
                return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
                        .errorType(Classification.TOO_COMPLEX)
                        .message(String.valueOf(e.getMessage()))
                        .build());
            }
        }
        return kept != null ? kept : validated(input, parseAndValidate);
    }

    private PreparsedDocumentEntry validated(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = parseAndValidate.apply(input);
        if (!entry.hasErrors()) {
            documents.put(input.getQuery(), entry);
        }
        return entry;
    }

    /// @return null for what is no GraphQL: validation says so in its own words
    private static @Nullable Document parsed(String text) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                    .build());
        } catch (InvalidSyntaxException e) {
            return null;
        }
    }
}

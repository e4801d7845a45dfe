package io.because.api;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many reasons a query asks for, read ahead, so that one explanation serves a recommendation's `base` and its
/// `reasons`. The query's own text is read: the library's selection set would be built anew for every request.
record ReasonsAsked(DataFetchingEnvironment environment) {
    /// As the schema's default.
    private static final int DEFAULT = 5;

    int first() {
        return environment.getMergedField().getFields().stream()
                .flatMap(field -> in(field.getSelectionSet()))
                .filter(first -> first >= 1 && first <= Arguments.MOST)
                .findFirst()
                .orElse(DEFAULT);
    }

    private Stream<Integer> in(@Nullable SelectionSet selections) {
        return selections == null
                ? Stream.of()
                : selections.getSelections().stream().flatMap(this::in);
    }

    private Stream<Integer> in(Selection<?> selection) {
        return switch (selection) {
            case Field field when field.getName().equals("reasons") -> Stream.of(first(field));
            case Field field -> in(field.getSelectionSet());
            case InlineFragment fragment -> in(fragment.getSelectionSet());
            case FragmentSpread spread -> in(environment.getFragmentsByName().get(spread.getName()));
            default -> Stream.of();
        };
    }

    private Stream<Integer> in(@Nullable FragmentDefinition fragment) {
        return fragment == null ? Stream.of() : in(fragment.getSelectionSet());
    }

    private int first(Field reasons) {
        return reasons.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .map(Argument::getValue)
                .map(value -> value instanceof VariableReference variable
                        ? environment.getVariables().get(variable.getName())
                        : value)
                .map(value -> switch (value) {
                    case IntValue literal -> literal.getValue().intValue();
                    case Integer number -> number;
                    default -> DEFAULT;
                })
                .findFirst()
                .orElse(DEFAULT);
    }
}

package io.because.api;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up what a document asks for, and stops as soon as that is too much: the work is bounded by the limits, whatever
/// the document holds. It runs before validation, which is itself expensive for hostile documents, so it must cope with
/// fragments that are missing or contain themselves.
final class QueryCost {
    private final Map<String, Integer> defaultFirst;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long cost;

    private QueryCost(Map<String, Integer> defaultFirst) {
        this.defaultFirst = defaultFirst;
    }

    /// @param defaultFirst field name to the value of `first` when it is left out
    /// @param variables as the client sent them
    /// @return null, or what is too much in one sentence
    static @Nullable String excess(Document document, Map<String, ?> variables, Map<String, Integer> defaultFirst) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            QueryCost walk = new QueryCost(defaultFirst);
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> walk.fragments.put(f.getName(), f));
            operation.getVariableDefinitions().forEach(walk::defaultValue);
            walk.variables.putAll(variables);
            String excess = walk.selections(operation.getSelectionSet(), 1, 1);
            if (excess != null) {
                return excess;
            }
        }
        return null;
    }

    private void defaultValue(VariableDefinition variable) {
        Value<?> value = variable.getDefaultValue();
        if (value != null) {
            variables.put(variable.getName(), value);
        }
    }

    private @Nullable String selections(@Nullable SelectionSet set, long times, int depth) {
        if (set == null) {
            return null;
        }
        if (depth > QueryLimits.DEPTH) {
            return "the query is nested deeper than " + QueryLimits.DEPTH + " fields; ask in several queries";
        }
        for (Selection<?> selection : set.getSelections()) {
            String excess = selection(selection, times, depth);
            if (excess != null) {
                return excess;
            }
        }
        return null;
    }

    private @Nullable String selection(Selection<?> selection, long times, int depth) {
        if (++cost > QueryLimits.COST) {
            return tooMuch();
        }
        return switch (selection) {
            case Field field -> field(field, times, depth);
            case InlineFragment fragment -> selections(fragment.getSelectionSet(), times, depth);
            case FragmentSpread spread -> spread(spread.getName(), times, depth);
            default -> null;
        };
    }

    private @Nullable String spread(String name, long times, int depth) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null || !open.add(name)) {
            return null;
        }
        String excess = selections(fragment.getSelectionSet(), times, depth);
        open.remove(name);
        return excess;
    }

    private @Nullable String field(Field field, long times, int depth) {
        if (field.getName().equals("__schema") || field.getName().equals("__type")) {
            return null; // graphql-java has its own limits for these
        }
        cost += times * QueryLimits.WEIGHTS.getOrDefault(field.getName(), 1);
        if (cost > QueryLimits.COST) {
            return tooMuch();
        }
        return selections(field.getSelectionSet(), times * size(field), depth + 1);
    }

    private static String tooMuch() {
        return "the query asks for more than a cost of " + QueryLimits.COST
                + "; ask for fewer items (first) or fewer fields";
    }

    private long size(Field field) {
        Integer usual = defaultFirst.get(field.getName());
        if (usual == null) {
            return QueryLimits.SIZES.getOrDefault(field.getName(), 1);
        }
        long first = usual;
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals("first")) {
                first = number(argument.getValue(), usual);
            }
        }
        return Math.clamp(first, 1, Arguments.MOST);
    }

    private long number(@Nullable Object value, long otherwise) {
        return switch (value) {
            case IntValue literal ->
                literal.getValue().min(BigInteger.valueOf(Arguments.MOST)).longValue();
            case VariableReference variable -> {
                Object given = variables.get(variable.getName());
                yield given instanceof VariableReference ? otherwise : number(given, otherwise);
            }
            case Number number -> number.longValue();
            case null, default -> otherwise;
        };
    }
}

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
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up what a document asks for, and stops as soon as that is too much: the work is bounded by the limits, whatever
/// the document holds. It runs before validation, which is itself expensive for hostile documents, so it must cope with
/// fragments that are missing or contain themselves.
final class QueryCost {
    private final SchemaSizes sizes;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long cost;
    private int visited;

    private QueryCost(SchemaSizes sizes) {
        this.sizes = sizes;
    }

    /// @param variables as the client sent them
    /// @throws TooComplexException a document that asks for too much, by any of its operations
    static void check(Document document, Map<String, ?> variables, SchemaSizes sizes) {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            QueryCost walk = new QueryCost(sizes);
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(f -> walk.fragments.put(f.getName(), f));
            operation.getVariableDefinitions().forEach(walk::defaultValue);
            walk.variables.putAll(variables);
            walk.selections(operation.getSelectionSet(), 1, 1);
        }
    }

    private void defaultValue(VariableDefinition variable) {
        Value<?> value = variable.getDefaultValue();
        if (value != null) {
            variables.put(variable.getName(), value);
        }
    }

    /// Everything counts, but of the fragments on different members of a union only the dearest.
    private void selections(@Nullable SelectionSet set, long times, int depth) {
        if (set == null) {
            return;
        }
        if (depth > QueryLimits.DEPTH) {
            throw new TooComplexException(
                    "the query is nested deeper than " + QueryLimits.DEPTH + " fields; ask in several queries");
        }
        Map<String, List<Selection<?>>> byMember = new HashMap<>();
        for (Selection<?> selection : set.getSelections()) {
            String member = member(selection);
            if (member == null) {
                selection(selection, times, depth);
            } else {
                byMember.computeIfAbsent(member, _ -> new ArrayList<>()).add(selection);
            }
        }
        long common = cost;
        long dearest = cost;
        for (List<Selection<?>> ofOne : byMember.values()) {
            cost = common;
            ofOne.forEach(selection -> selection(selection, times, depth));
            dearest = Math.max(dearest, cost);
        }
        cost = dearest;
    }

    private @Nullable String member(Selection<?> selection) {
        TypeName type = switch (selection) {
            case InlineFragment fragment -> fragment.getTypeCondition();
            case FragmentSpread spread
            when fragments.get(spread.getName()) instanceof FragmentDefinition f -> f.getTypeCondition();
            default -> null;
        };
        return type != null && sizes.alternatives().contains(type.getName()) ? type.getName() : null;
    }

    /// The walk itself is bounded as well: what lies in fragments may be cheap and yet be there very often.
    private void selection(Selection<?> selection, long times, int depth) {
        add(1);
        if (++visited > QueryLimits.COST) {
            throw tooMuch();
        }
        switch (selection) {
            case Field field -> field(field, times, depth);
            case InlineFragment fragment -> selections(fragment.getSelectionSet(), times, depth);
            case FragmentSpread spread -> spread(spread.getName(), times, depth);
            default -> {}
        }
    }

    private void spread(String name, long times, int depth) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment != null && open.add(name)) {
            selections(fragment.getSelectionSet(), times, depth);
            open.remove(name);
        }
    }

    private void field(Field field, long times, int depth) {
        if (field.getName().equals("__schema") || field.getName().equals("__type")) {
            return; // graphql-java has its own limits for these
        }
        add(times * QueryLimits.WEIGHTS.getOrDefault(field.getName(), 1));
        selections(field.getSelectionSet(), times * size(field), depth + 1);
    }

    private void add(long more) {
        cost += more;
        if (cost > QueryLimits.COST) {
            throw tooMuch();
        }
    }

    private static TooComplexException tooMuch() {
        return new TooComplexException("the query asks for more than a cost of " + QueryLimits.COST
                + "; ask for fewer items (first) or fewer fields");
    }

    private long size(Field field) {
        Integer usual = sizes.defaultFirst().get(field.getName());
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

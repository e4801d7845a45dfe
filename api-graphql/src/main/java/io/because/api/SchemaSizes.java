package io.because.api;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.IntValue;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the schema says about how large an answer becomes.
///
/// @param defaultFirst field name to the value of `first` when it is left out
/// @param alternatives the members of unions: an object is one of them, so of fragments on several only one counts
record SchemaSizes(Map<String, Integer> defaultFirst, Set<String> alternatives) {
    static SchemaSizes of(TypeDefinitionRegistry schema) {
        Map<String, Integer> defaults = new HashMap<>();
        for (ObjectTypeDefinition type : schema.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                    if (argument.getName().equals("first") && argument.getDefaultValue() instanceof IntValue number) {
                        defaults.put(field.getName(), number.getValue().intValueExact());
                    }
                }
            }
        }
        Set<String> members = schema.getTypes(UnionTypeDefinition.class).stream()
                .flatMap(union -> union.getMemberTypes().stream())
                .map(member -> ((TypeName) member).getName())
                .collect(Collectors.toSet());
        return new SchemaSizes(Map.copyOf(defaults), members);
    }
}

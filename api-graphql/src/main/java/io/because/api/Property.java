package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A field that is read off its source object in the request's thread: no reflection, no context hand-over.
///
/// @param <S> the source object
interface Property<S> extends LightDataFetcher<@Nullable Object> {
    @Nullable
    Object read(S source, Supplier<DataFetchingEnvironment> environment);

    @Override
    @SuppressWarnings("unchecked") // each type's fields are wired for the class its parent field gives
    default @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return read((S) source, environment);
    }

    @Override
    default @Nullable Object get(DataFetchingEnvironment environment) {
        return get(
                environment.getFieldDefinition(), Objects.requireNonNull(environment.getSource()), () -> environment);
    }

    static <S> Property<S> of(Function<S, ? extends @Nullable Object> value) {
        return (source, environment) -> value.apply(source);
    }

    /// A field that needs its arguments.
    static <S> Property<S> with(BiFunction<S, DataFetchingEnvironment, ? extends @Nullable Object> value) {
        return (source, environment) -> value.apply(source, environment.get());
    }

    /// A field that a data loader brings, together with those of its neighbours.
    static <S> Property<S> loaded(Load<S> value) {
        return (source, environment) -> value.load(source, environment.get());
    }

    @FunctionalInterface
    interface Load<S> {
        CompletableFuture<?> load(S source, DataFetchingEnvironment environment);
    }
}

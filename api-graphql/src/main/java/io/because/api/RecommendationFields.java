package io.because.api;

import graphql.schema.idl.RuntimeWiring;
import io.because.model.FeatureShare;
import io.because.serving.PartModel;
import io.because.serving.ScorePart;
import io.because.serving.SimilarItem;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// How the fields of an answer are read.
@Component
class RecommendationFields implements RuntimeWiringConfigurer {
    private final ItemLoading items;

    RecommendationFields(ItemLoading items) {
        this.items = items;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(DateTimeScalar.TYPE);
        connection(wiring);
        recommendation(wiring);
        models(wiring);
    }

    private static void connection(RuntimeWiring.Builder wiring) {
        wiring.type(
                "RecommendationConnection",
                type -> type.dataFetcher("nodes", Property.of(Connection::nodes))
                        .dataFetcher("edges", Property.of(Connection::edges))
                        .dataFetcher("pageInfo", Property.of(Connection::pageInfo))
                        .dataFetcher(
                                "impressionId",
                                Property.of((Connection c) -> c.page().impressionId())));
        wiring.type(
                "RecommendationEdge",
                type -> type.dataFetcher("cursor", Property.of(Connection.Edge::cursor))
                        .dataFetcher("node", Property.of(Connection.Edge::node)));
        wiring.type(
                "PageInfo",
                type -> type.dataFetcher("hasNextPage", Property.of(Connection.PageInfo::hasNextPage))
                        .dataFetcher("hasPreviousPage", Property.of(Connection.PageInfo::hasPreviousPage))
                        .dataFetcher("startCursor", Property.of(Connection.PageInfo::startCursor))
                        .dataFetcher("endCursor", Property.of(Connection.PageInfo::endCursor)));
    }

    private void recommendation(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Recommendation",
                type -> type.dataFetcher(
                                "impressionId",
                                Property.of((Shown s) -> s.recommendation().impressionId()))
                        .dataFetcher(
                                "item",
                                Property.<Shown>with((s, env) ->
                                        items.item(s.recommendation().item().value(), env)))
                        .dataFetcher(
                                "rank",
                                Property.of((Shown s) -> s.recommendation().rank()))
                        .dataFetcher(
                                "discovery",
                                Property.of((Shown s) -> s.recommendation().discovery()))
                        .dataFetcher(
                                "score",
                                Property.of((Shown s) -> s.recommendation().score()))
                        .dataFetcher("parts", Property.of(Shown::parts))
                        .dataFetcher(
                                "base", Property.of((Shown s) -> s.explanation().base()))
                        .dataFetcher("interplay", Property.of(Shown::interplay))
                        .dataFetcher("reasons", Property.<Shown>with((s, env) -> s.reasons(Arguments.first(env)))));
        wiring.type(
                "SimilarItem",
                type -> type.dataFetcher(
                                "item",
                                Property.<SimilarItem>with(
                                        (s, env) -> items.item(s.item().value(), env)))
                        .dataFetcher("score", Property.of(SimilarItem::score)));
    }

    private static void models(RuntimeWiring.Builder wiring) {
        wiring.type(
                "ScorePart",
                type -> type.dataFetcher("name", part(ScorePart::name))
                        .dataFetcher("score", part(ScorePart::score))
                        .dataFetcher("model", part(ScorePart::model))
                        .dataFetcher("version", part(ScorePart::version))
                        .dataFetcher("inputs", Property.of(Shown.SpokenPart::inputs)));
        wiring.type(
                "PartInput",
                type -> type.dataFetcher("name", Property.of(FeatureShare::feature))
                        .dataFetcher("score", Property.of(FeatureShare::amount)));
        wiring.type(
                "PartModel",
                type -> type.dataFetcher("part", Property.of(PartModel::part))
                        .dataFetcher("model", Property.of(PartModel::model))
                        .dataFetcher("version", Property.of(PartModel::version))
                        .dataFetcher("weight", Property.of(PartModel::weight))
                        .dataFetcher("fittedAt", Property.of(PartModel::fittedAt)));
    }

    private static Property<Shown.SpokenPart> part(Function<ScorePart, Object> value) {
        return Property.of((Shown.SpokenPart spoken) -> value.apply(spoken.part()));
    }
}

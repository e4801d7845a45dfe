/// The GraphQL endpoint and what else is served over HTTP; the only room that uses Spring.
///
/// In: a ready `Recommender`, its `Serving` state and a connection to Neo4j. Out: `POST /graphql` (schema in
/// `resources/graphql`), a query page at `/graphiql`, `/healthz`, `/metrics` and the web page. Start reading at
/// {@link io.because.api.ApiServer}; then `QueryController`, then the fields of each type (`RecommendationFields` ...).
/// What a page shows comes from memory, so it goes on while the database is away; only details are read from there.
@NullMarked
package io.because.api;

import org.jspecify.annotations.NullMarked;

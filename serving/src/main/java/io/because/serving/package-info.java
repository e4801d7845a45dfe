/// The online path: candidates, filter, rank, explain, on the graph in memory; recommendations go on
/// while the database is away.
///
/// In: a {@link ServingState} (live graph and fitted models), requests, events.
/// Out: pages of {@link Recommendation} with their parts, an {@link Explanation} when asked for, a log of
/// what was shown. Start with {@link Recommender}.
@NullMarked
package io.because.serving;

import org.jspecify.annotations.NullMarked;

/// Offline evaluation, without a server: splits a data set, fits each model on the training part, ranks the whole
/// catalogue (or the sampled candidates) for every test user and measures.
///
/// In: a data set read by `ingest`, a protocol, model types. Out: a report (the JSON of the command line), rankings,
/// and validation slices of the training part for those who tune.
@NullMarked
package io.because.app.evaluation;

import org.jspecify.annotations.NullMarked;

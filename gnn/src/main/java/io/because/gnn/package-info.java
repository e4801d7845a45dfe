/// Models that walk the graph: closed-form graph filters, node embeddings, the people around a user; and the jobs that
/// Neo4j's Graph Data Science runs.
///
/// In: {@link io.because.model.TrainingData} by index, or a connection to the database for the jobs.
/// Out: model types through the factory {@link io.because.gnn.Graphs}; embeddings and ties written back to Neo4j.
@NullMarked
package io.because.gnn;

import org.jspecify.annotations.NullMarked;

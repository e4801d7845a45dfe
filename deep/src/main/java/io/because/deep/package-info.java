/// Deep models: networks over embeddings and features, trained by an {@link io.because.engine.Engine},
/// served in plain Java.
///
/// In: {@link io.because.model.TrainingData} by index, and an engine. Out: model types through the factory
/// {@link io.because.deep.Deep}.
@NullMarked
package io.because.deep;

import org.jspecify.annotations.NullMarked;

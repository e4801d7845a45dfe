/// The simple models that every other one must beat: what is popular, what goes with what (by common users, random
/// walks, regression, words), what similar people like, which genres; and matrix factorisation, with users folded in
/// from their history against fitted item vectors.
///
/// In: {@link io.because.model.TrainingData} by index. Out: model types through the factory {@link
/// io.because.collaborative.Collaborative}; users' tastes as a sparse matrix.
@NullMarked
package io.because.collaborative;

import org.jspecify.annotations.NullMarked;

/// Hyper-parameter search: which params of a model rank best, on validation slices of training data.
///
/// In: a search space, data sets of which only the training part is looked at, a budget. Out: a journal that every
/// finished trial is in, and a report that compares the best one with the recorded defaults on users who had no say in
/// choosing it.
@NullMarked
package io.because.app.tuning;

import org.jspecify.annotations.NullMarked;

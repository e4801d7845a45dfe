/// What no module can test alone: architecture, the queries on a real database, everything from end to end.
///
/// A test that needs a database asks {@link io.because.tests.TestDatabase}; one server serves all tests of a run.
@NullMarked
package io.because.tests;

import org.jspecify.annotations.NullMarked;

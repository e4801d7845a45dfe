/// Tests of the readers, the sample world, sessions and everything else that needs no database.
@NullMarked
package io.because.ingest;

import org.jspecify.annotations.NullMarked;

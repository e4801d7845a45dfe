/// What can only be tested across rooms: the layout, every query's plan, the whole path, the browser, the faults.
@NullMarked
package io.because.tests;

import org.jspecify.annotations.NullMarked;

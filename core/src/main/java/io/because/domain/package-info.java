/// The words of the system: users, items, events, sessions, context, preference.
///
/// In: nothing; this is the ground floor and uses only the JDK.
/// Out: immutable records that reject nonsense when they are made. Everything that crosses a border between rooms
/// is one of them, or an array.
@NullMarked
package io.because.domain;

import org.jspecify.annotations.NullMarked;

package io.because.app.tuning;

import java.util.List;

/// Where a search space gets the values of one trial from. It asks for the same names in the same order each time; the
/// first time only to tell what they are. A name is that of the params record's component, so that the recorded default
/// can be found.
public interface Draw {
    /// All parts of the range are as likely.
    double linear(String name, double low, double high);

    /// All orders of magnitude are as likely.
    double log(String name, double low, double high);

    /// A whole number, all orders of magnitude as likely.
    int whole(String name, int low, int high);

    /// One of some numbers that are in order: neighbours in the list are taken to be alike.
    int step(String name, List<Integer> values);

    /// One of some values of which none is nearer to another.
    <T> T choice(String name, List<T> values);
}

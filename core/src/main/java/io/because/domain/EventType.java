package io.because.domain;

/// What a user did with an item. `value` of an event is: stars (0.5 to 5) for RATE, number of times for PLAY and VIEW
/// (1 when absent), price for PURCHASE; the others carry none.
public enum EventType {
    VIEW,
    CLICK,
    PLAY,
    COMPLETE,
    RATE,
    SKIP,
    HIDE,
    PURCHASE
}

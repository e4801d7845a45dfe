package io.because.domain;

/// The mood of a session, judged from its events.
public enum SessionKind {
    /// many different items, few finished
    EXPLORING,
    /// few items, finished
    FOCUSED,
    /// several episodes of one series in a row
    BINGE,
    /// long, undirected consumption (music, podcasts)
    BACKGROUND
}

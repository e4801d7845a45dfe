package io.because.registry;

/// How far a version has come.
public enum Stage {
    /// fitted and evaluated
    CANDIDATE,
    /// scores live requests, but is not shown
    SHADOW,
    /// serves; at most one version of a model
    CHAMPION,
    /// served once
    RETIRED
}

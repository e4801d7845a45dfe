package io.because.api;

import java.util.Map;

/// How much one request may ask for. The cost of a field is its weight times the sizes of all lists it stands in; a
/// list is as long as its `first` says.
final class QueryLimits {
    static final int DEPTH = 15;
    /// A page of 100 items with parts and five reasons each with their paths fits; one of 20 with counterfactual ranks.
    static final int COST = 50_000;

    static final int BODY_BYTES = 2 << 20;

    /// What is not just read from memory, in such reads.
    static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("recommendations", 500),
            Map.entry("explain", 200),
            Map.entry("similarItems", 200),
            Map.entry("items", 200),
            Map.entry("recordEvents", 200),
            Map.entry("user", 50),
            Map.entry("users", 50),
            Map.entry("item", 5),
            Map.entry("reasons", 20),
            Map.entry("counterfactualRank", 100),
            Map.entry("path", 10),
            Map.entry("inputs", 50),
            Map.entry("text", 2));

    /// Lists without `first`: at most, or about, how long.
    static final Map<String, Integer> SIZES =
            Map.of("parts", 10, "inputs", 15, "friends", 10, "models", 10, "outcomes", EventController.MOST_EVENTS);

    private QueryLimits() {}
}

package io.because.model;

import io.because.domain.Require;

/// A choice together with what is needed to evaluate it later.
///
/// @param item what was shown
/// @param slot position in the answer, 0 first
/// @param policy the rule that chose
/// @param propensity probability of `item` in this slot at the moment of choice, in (0, 1]; 1 for a rule without chance
public record Decision(int item, int slot, String policy, double propensity) {
    public Decision {
        Require.notNegative("slot", slot);
        Require.that(propensity > 0 && propensity <= 1, "propensity must be in (0, 1], was " + propensity);
    }
}

package io.because.serving;

import java.util.List;

/// Why a score is what it is: `base` and the reasons' contributions sum to it.
///
/// @param base what no cause that may be told explains alone
/// @param reasons strongest first; {@link Reason.TheRest} is last
public record Explanation(double base, List<Reason> reasons) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }
}

package io.because.serving;

import java.util.List;

/// Why a score is what it is: `base` and the reasons' contributions sum to it.
///
/// @param base what no cause that may be told explains alone
/// @param interplay what of `base` the reasons' causes give only together: by how much more the score falls
///     when all of them are deleted at once than their contributions say; 0 where they just add up
/// @param reasons strongest first; {@link Reason.TheRest} is last
public record Explanation(double base, double interplay, List<Reason> reasons) {
    public Explanation {
        reasons = List.copyOf(reasons);
    }
}

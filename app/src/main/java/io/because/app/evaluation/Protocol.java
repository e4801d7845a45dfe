package io.because.app.evaluation;

import io.because.domain.Require;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a data set is split and what counts as liked. All protocols here rank the full catalogue less the user's
/// training items.
///
/// @param cut where the test items come from
/// @param random whether a random share is held out instead of the last one, where the data set has no split of its own
/// @param positive least rating that counts, all others are dropped before the split; null: every interaction counts
public record Protocol(Cut cut, boolean random, @Nullable Double positive) {
    /// The data set's own split; if it has none, each user's last 20 % in time, all interactions positive.
    public static final Protocol FULL = new Protocol(Cut.FULL, false, null);

    public static final Protocol LEAVE_ONE_OUT = new Protocol(Cut.LEAVE_ONE_OUT, false, null);

    public enum Cut {
        FULL,
        /// The last item of each user who has two or more.
        LEAVE_ONE_OUT;

        /// As on the command line ("leave-one-out").
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Protocol {
        if (positive != null) {
            Require.inRange("positive", positive, 0.5, 5.0);
        }
    }

    /// As in reports: "full", "full, random, positive 4.0".
    public String words() {
        return cut.word() + (random ? ", random" : "") + (positive == null ? "" : ", positive " + positive);
    }
}

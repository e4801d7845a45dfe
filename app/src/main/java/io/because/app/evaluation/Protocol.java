package io.because.app.evaluation;

import io.because.domain.Require;
import io.because.model.Question;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a data set is split and what counts as liked. All protocols but the sampled one and cold-items rank
/// the full catalogue less the user's training items.
///
/// @param cut where the test items come from
/// @param random whether a random share (or item) is held out instead of the last one, where the data
///     set has no split of its own
/// @param positive least rating that counts, all others are dropped before the split; null: every
///     interaction counts
public record Protocol(Cut cut, boolean random, @Nullable Double positive) {
    /// The data set's own split; if it has none, each user's last 20 % in time, all interactions
    /// positive.
    public static final Protocol FULL = new Protocol(Cut.FULL, false, null);

    public static final Protocol TEMPORAL = new Protocol(Cut.TEMPORAL, false, null);
    public static final Protocol LEAVE_ONE_OUT = new Protocol(Cut.LEAVE_ONE_OUT, false, null);
    public static final Protocol COLD_USERS = new Protocol(Cut.COLD_USERS, false, null);
    public static final Protocol COLD_ITEMS = new Protocol(Cut.COLD_ITEMS, false, null);
    public static final Protocol SAMPLED = new Protocol(Cut.LEAVE_ONE_OUT_SAMPLED, false, null);

    public enum Cut {
        FULL,
        /// One moment for all: the last 20 % of all interactions. Users without any before it are
        /// skipped; items without any stay, as test items and among the ranked ones, because nobody
        /// knows beforehand that they are new.
        TEMPORAL,
        /// The last item of each user who has two or more. The one before stays in training; it is the
        /// one that a validation slice holds out.
        LEAVE_ONE_OUT,
        /// The same against few candidates: the negatives that the data set gives (users without any
        /// are skipped), else some drawn uniformly from what the user never met. Only to compare with
        /// papers that did so.
        LEAVE_ONE_OUT_SAMPLED,
        /// All interactions of a tenth of the users who have friends: what do their friends say?
        COLD_USERS,
        /// All interactions of a tenth of the items, which are ranked among each other: what do their
        /// attributes say?
        COLD_ITEMS;

        /// As on the command line ("leave-one-out").
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Protocol {
        if (positive != null) {
            Require.inRange("positive", positive, 0.5, 5.0);
        }
        Require.that(
                !random || cut == Cut.FULL || cut == Cut.LEAVE_ONE_OUT || cut == Cut.LEAVE_ONE_OUT_SAMPLED,
                "a random split is full or leave-one-out, not " + cut.word());
    }

    /// @param word as on the command line
    public static Cut cut(String word) {
        return Arrays.stream(Cut.values())
                .filter(cut -> cut.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no protocol `" + word + "`; say one of "
                        + Arrays.stream(Cut.values()).map(Cut::word).collect(Collectors.joining(", "))));
    }

    /// What a model is asked by it; the cold protocols, which hold out no part of a history, are learnt for as the
    /// next.
    public Question question() {
        if (random) {
            return Question.ELSE;
        }
        return switch (cut) {
            case TEMPORAL -> Question.LATER;
            case LEAVE_ONE_OUT, LEAVE_ONE_OUT_SAMPLED -> Question.ONE_NEXT;
            case FULL, COLD_USERS, COLD_ITEMS -> Question.NEXT;
        };
    }

    /// As in reports: "full", "full, random, positive 4.0".
    public String words() {
        return cut.word() + (random ? ", random" : "") + (positive == null ? "" : ", positive " + positive);
    }
}

package io.because.app;

import io.because.app.evaluation.Comparison;
import io.because.app.tuning.Budget;
import io.because.app.tuning.Outcome;
import io.because.app.tuning.Search;
import io.because.app.tuning.Trial;
import io.because.app.tuning.TuningReport;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person sees of a search. Ctrl-C shows the best so far; the trials are in the journal by then.
final class TuneTerminal {
    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final Search search;
    private final Budget budget;
    private volatile boolean searching;

    TuneTerminal(Terminal terminal, Search search, Budget budget) {
        this.terminal = terminal;
        this.search = search;
        this.budget = budget;
    }

    void begin() {
        int known = search.trials().size();
        terminal.say((known == 0 ? "Trials are kept in " : known + " trials of earlier runs are in ") + search.file());
        searching = true;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopped));
    }

    /// Ctrl-C or a plain kill.
    private void stopped() {
        if (searching && !search.trials().isEmpty()) {
            terminal.say("Stopped; the same command goes on from here. The best so far:");
            best();
        }
    }

    void trial(Trial trial) {
        List<Trial> ranked = search.ranked();
        terminal.say("trial " + trial.number()
                + (trial.failed() == null ? "  " + number(trial.objective(), 4) : "  failed: " + trial.failed())
                + "  in " + number(trial.seconds(), 1) + " s  best "
                + number(ranked.getFirst().objective(), 4) + " (trial "
                + ranked.getFirst().number() + ")  "
                + budget.words(search.trials().size()) + "  " + trial.words());
    }

    void end() {
        searching = false;
    }

    void best() {
        terminal.table(
                List.of("trial", "relative to defaults", "params"),
                search.ranked().stream()
                        .limit(SHOWN)
                        .map(trial ->
                                List.of(Integer.toString(trial.number()), number(trial.objective(), 4), trial.words()))
                        .toList());
    }

    void outcome(TuningReport report) {
        Outcome outcome = report.outcome();
        terminal.say("On users who had no say, " + report.metric() + ":");
        terminal.table(
                List.of("data set", "users", "defaults", "best", "95 %", "difference"),
                outcome.each().stream().map(TuneTerminal::row).toList());
        terminal.say("Gain " + percent(outcome.gain()) + " (95 %: " + percent(outcome.low()) + " to "
                + percent(outcome.high()) + "): " + outcome.verdict() + ".");
        terminal.say("Chosen: " + outcome.chosen());
        List<String> changed = ParamWords.changed(report.defaults(), report.chosen());
        if (!changed.isEmpty()) {
            terminal.say("To serve it: ./because train '" + report.model() + ModelTypes.SETTING
                    + String.join(String.valueOf(ModelTypes.SETTING), changed) + "'");
        }
    }

    private static List<String> row(Outcome.OnDataset one) {
        Comparison against = one.against();
        return List.of(
                one.dataset(),
                Integer.toString(one.users()),
                number(one.defaults(), 4),
                number(one.best(), 4),
                number(one.interval()[0], 4) + "-" + number(one.interval()[1], 4),
                signed(against.difference()) + " (" + signed(against.low()) + " to " + signed(against.high()) + ", p "
                        + (against.p() < 0.001 ? "< 0.001" : "= " + number(against.p(), 3)) + ")");
    }

    private static String signed(double value) {
        return (value < 0 ? "" : "+") + number(value, 4);
    }

    private static String percent(double share) {
        return (share < 0 ? "" : "+") + number(100 * share, 2) + " %";
    }

    private static String number(@Nullable Double value, int digits) {
        return value == null ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

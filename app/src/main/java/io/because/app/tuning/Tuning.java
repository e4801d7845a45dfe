package io.because.app.tuning;

import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.PerUser;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A search. Trial 0 is the recorded defaults, so that the outcome is never worse than they are on the
/// users who choose; {@link Proposals} says what follows.
///
/// One set of defaults serves all data sets, so a trial is worth the mean over the data sets of its metric relative to
/// that of the defaults: relative, because a plain mean would be decided by the data set on which all models find much.
/// A trial that is far worse than the best one on the first data sets is not measured on the others: put quick ones
/// first.
///
/// Not thread-safe; a fit uses its own threads.
public final class Tuning {
    /// Below this share of the best objective a trial is given up.
    private static final double HOPELESS = 0.9;

    private final SearchSpace space;
    private final List<Slice> slices;
    private final List<Evaluator> choosing;
    private final Settings settings;
    private final Journal journal;
    private final Proposals proposals;

    /// @param metric of one user, the higher the better ("ndcg@20")
    /// @param commit of the running code
    public record Settings(String metric, Fit fit, String commit) {}

    Tuning(SearchSpace space, List<Slice> slices, Settings settings, Journal journal) {
        this.space = space;
        this.slices = slices;
        this.settings = settings;
        this.journal = journal;
        this.choosing = slices.stream()
                .map(slice -> new Evaluator(slice.choosing(), settings.fit(), null))
                .toList();
        this.proposals = new Proposals(space.ranges(), settings.fit().seed());
    }

    /// Trials until the budget is spent or nothing new is left to try.
    ///
    /// @param each told of every finished trial, when it is in the journal
    /// @throws IllegalStateException when the defaults cannot be measured
    void run(Budget budget, Consumer<Trial> each) {
        while (budget.allowsOneMore(journal.trials())) {
            Optional<SearchSpace.Setting> next = next();
            if (next.isEmpty()) {
                return;
            }
            Trial trial = attempt(next.get());
            journal.append(trial);
            each.accept(trial);
        }
    }

    private Optional<SearchSpace.Setting> next() {
        List<Trial> done = journal.trials();
        if (done.isEmpty()) {
            return Optional.of(space.recorded());
        }
        Set<Record> known = new HashSet<>();
        List<Proposals.Tried> tried = new ArrayList<>();
        for (Trial trial : done) {
            known.add(type(trial).params());
            if (trial.place().length > 0) {
                tried.add(new Proposals.Tried(trial.place(), trial.objectiveOrNaN()));
            }
        }
        return proposals
                .next(tried, done.size())
                .map(space::at)
                .filter(setting -> !known.contains(setting.type().params()))
                .findFirst();
    }

    /// The model of a trial.
    ModelType type(Trial trial) {
        return trial.number() == 0 ? space.defaults() : space.at(trial.place()).type();
    }

    private Trial attempt(SearchSpace.Setting setting) {
        int number = journal.trials().size();
        long start = System.nanoTime();
        Map<String, Double> scores = new LinkedHashMap<>();
        Double objective = null;
        String failed = null;
        try {
            objective = measure(setting.type(), scores);
        } catch (RuntimeException | OutOfMemoryError e) {
            if (number == 0 || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            failed = e instanceof IllegalStateException && e.getMessage() != null ? e.getMessage() : e.toString();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Trial(
                number, setting.values(), setting.place(), objective, scores, seconds, failed, settings.commit());
    }

    private double measure(ModelType type, Map<String, Double> scores) {
        double sum = 0;
        for (int k = 0; k < slices.size(); k++) {
            String dataset = slices.get(k).dataset();
            double score = mean(choosing.get(k).measure(type));
            scores.put(dataset, score);
            sum += score / (journal.trials().isEmpty() ? score : defaults(dataset));
            if (!Double.isFinite(sum)) {
                throw new IllegalStateException(type.name() + " has a " + settings.metric() + " of " + score + " on "
                        + dataset + ": nothing can be measured by it");
            }
            if (sum / (k + 1) < HOPELESS * best()) {
                return sum / (k + 1);
            }
        }
        return sum / slices.size();
    }

    private double best() {
        return journal.trials().stream()
                .mapToDouble(Trial::objectiveOrNaN)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private double defaults(String dataset) {
        return journal.trials().getFirst().scores().getOrDefault(dataset, Double.NaN);
    }

    private double mean(PerUser users) {
        return Arrays.stream(users.of(settings.metric())).average().orElse(Double.NaN);
    }

    /// Finished trials, best first; failed ones are left out. Of equal ones the earlier is the better.
    static List<Trial> ranked(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.objective() != null)
                .sorted(Comparator.comparingDouble(trial -> -trial.objectiveOrNaN()))
                .toList();
    }

    /// What the best trial is worth on the users who had no say.
    Outcome outcome() {
        Trial best = ranked(journal.trials()).getFirst();
        return Outcome.of(space.defaults(), type(best), slices, settings);
    }
}

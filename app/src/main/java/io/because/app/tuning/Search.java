package io.because.app.tuning;

import io.because.app.evaluation.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A search as it is asked for, with its journal. The only way in.
public final class Search implements AutoCloseable {
    /// What can be searched by: means over users, the higher the better.
    public static final List<String> METRICS = List.of(
            "recall@10", "ndcg@10", "hr@10", "mrr@10", "map@10", "recall@20", "ndcg@20", "hr@20", "mrr@20", "map@20");

    private final SearchSpace space;
    private final Tuning.Settings settings;
    private final SearchKey key;
    private final Journal journal;
    private final Tuning tuning;

    private Search(SearchSpace space, List<Slice> slices, Tuning.Settings settings, SearchKey key, Journal journal) {
        this.space = space;
        this.settings = settings;
        this.key = key;
        this.journal = journal;
        this.tuning = new Tuning(space, slices, settings, journal);
    }

    /// What is searched on, beside the space.
    ///
    /// @param users at most, of each slice
    public record On(List<Slice> slices, Protocol protocol, int users) {}

    /// Opens the journal of this search, which holds what earlier runs found.
    ///
    /// @param folder of journals
    /// @param notice told when the journal had to be mended
    public static Search open(SearchSpace space, On on, Tuning.Settings settings, Path folder, Consumer<String> notice)
            throws IOException {
        if (!METRICS.contains(settings.metric())) {
            throw new IllegalArgumentException(
                    "cannot search by `" + settings.metric() + "`; say one of " + String.join(", ", METRICS));
        }
        Map<String, String> data = new LinkedHashMap<>();
        on.slices().forEach(slice -> data.put(slice.dataset(), slice.fingerprint()));
        if (data.size() < on.slices().size()) {
            throw new IllegalArgumentException("the same data set is named twice; name each one once");
        }
        SearchKey key = new SearchKey(
                space.defaults().name(),
                on.protocol().words(),
                settings.metric(),
                settings.fit().seed(),
                settings.fit().threads(),
                on.users(),
                data,
                SearchKey.words(space),
                Json.LINES.valueToTree(space.defaults().params()));
        return new Search(space, on.slices(), settings, key, Journal.open(folder, key, notice));
    }

    /// The ranges in words, one line each.
    public static List<String> words(SearchSpace space) {
        return SearchKey.words(space);
    }

    /// Where trials are kept.
    public Path file() {
        return journal.file();
    }

    /// All finished ones.
    public List<Trial> trials() {
        return journal.trials();
    }

    /// The best ones first, without those that failed.
    public List<Trial> ranked() {
        return Tuning.ranked(journal.trials());
    }

    /// @param each told of every finished trial
    public void run(Budget budget, Consumer<Trial> each) {
        tuning.run(budget, each);
    }

    /// Fits the defaults and the best once more and compares them on users who had no say.
    public TuningReport report() {
        Outcome outcome = tuning.outcome();
        return new TuningReport(
                key.model(),
                key.protocol(),
                key.metric(),
                key.seed(),
                key.users(),
                settings.commit(),
                key.threads(),
                key.space(),
                space.defaults().params(),
                tuning.type(ranked().getFirst()).params(),
                outcome.chosen(),
                outcome,
                trials());
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}

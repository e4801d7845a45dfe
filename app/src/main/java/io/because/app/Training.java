package io.because.app;

import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.ModelResult;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.collaborative.Collaborative;
import io.because.collaborative.GenreTasteParams;
import io.because.cypher.Graph;
import io.because.cypher.SnapshotReader;
import io.because.gnn.GdsJobs;
import io.because.gnn.GdsParams;
import io.because.gnn.GdsReport;
import io.because.gnn.Graphs;
import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.model.LongTail;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// The offline path over a loaded graph: embed (GDS), read the snapshot, measure on a held-out part,
/// fit on everything, write back, store, promote.
final class Training {
    static final String LONG_TAIL = "long-tail";

    private final Graph graph;
    private final ModelRegistry registry;
    private final KeptGraph kept;
    private final Terminal terminal;
    private final ModelType.Fit fit;
    private final Clock clock;

    /// @param fit seed, threads and progress of every fit
    Training(Graph graph, ModelRegistry registry, KeptGraph kept, Terminal terminal, ModelType.Fit fit, Clock clock) {
        this.graph = graph;
        this.registry = registry;
        this.kept = kept;
        this.terminal = terminal;
        this.fit = fit;
        this.clock = clock;
    }

    /// Fits the models and the blend of all its parts, and makes them the champions. Graph Data Science
    /// works in the database while the models are measured and fitted here.
    ///
    /// @param models as {@link ModelTypes#trainable} takes them
    void run(String models) {
        CompletableFuture<GdsReport> embedding = CompletableFuture.supplyAsync(this::embed, alone());
        Snapshot read = terminal.step("Reading the graph into memory", () -> kept.read(reader()));
        List<ModelType> asked = ModelTypes.trainable(models, graph, read, registry);
        TrainingData data = data(read);
        List<ModelType> byName = models.equals("all") ? List.of() : asked;
        List<ModelType> parts = joining(ModelTypes.parts(asked, registry), byName, data);
        List<ModelType> fitting = joining(asked, byName, data);
        asked.stream()
                .filter(type -> !fitting.contains(type))
                .forEach(type -> terminal.say("  " + type.name() + " is left out: this data does not suit it"));
        Evaluator evaluator = new Evaluator(Splits.validation(data, Protocol.FULL, fit.seed()), fit, null);
        Map<String, ModelResult> measured = new LinkedHashMap<>();
        List<Ranker> rankers =
                terminal.step("Measuring on a held-out fifth", () -> measure(evaluator, parts, fitting, measured));
        terminal.table(
                EvaluateCommand.header(),
                measured.values().stream().map(EvaluateCommand::row).toList());
        Blend blend = terminal.step(
                "Weighing the parts by the held-out fifth",
                () -> Blend.fit(rankers, evaluator.pooled(rankers, Blend.VALIDATION_USERS), data, fit)
                        .withStrangers(parts, data, fit));
        Map<ModelType, Ranker> fitted = terminal.step("Fitting on everything", () -> fit(fitting, data));
        GdsReport embedded = terminal.step("Waiting for the embeddings of Graph Data Science", () -> result(embedding));
        terminal.say("  " + embedded.words());
        List<String> vectors = terminal.step("Writing back and promoting", () -> {
            Snapshot snapshot = withNewTies(read);
            fitted.replaceAll((type, ranker) -> type.name().equals(GdsJobs.MODEL) ? embeddings(snapshot) : ranker);
            kept.keep(snapshot); // who reads the graph next is to find its users where these models know them
            List<String> written = promote(fitted, snapshot, measured, blend);
            if (fitted.keySet().containsAll(parts)) {
                spread(parts.stream().map(fitted::get).toList(), blend, snapshot);
            }
            return written;
        });
        vectors.forEach(terminal::say);
    }

    private TrainingData data(Snapshot read) {
        return TrainingData.of(read)
                .withDocuments(reader().documents(read.catalogue().ids()));
    }

    private static Executor alone() {
        return task -> Thread.ofPlatform().name("embedding").daemon().start(task);
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private GdsReport embed() {
        return new GdsJobs(graph, fit.progress()).run(GdsParams.DEFAULT, stampVersion());
    }

    /// Works out which items are to be shown to whom beyond their rank.
    private void spread(List<Ranker> parts, Blend blend, Snapshot snapshot) {
        Ranker blended = new EnsembleRanker(Blend.NAME, parts, blend, null);
        LongTail tail = LongTail.of(blended, snapshot, fit);
        ModelCard card =
                registry.register(LONG_TAIL, tail.arrays(), origin(Map.of(), snapshot), ModelCard.Evaluation.NONE);
        registry.promote(card.name(), card.version());
    }

    /// The snapshot with the ties that were found in this training: the tastes fitted on it, which also
    /// go into the graph, and who is like-minded, which is there already.
    private Snapshot withNewTies(Snapshot read) {
        Csr tastes = Collaborative.tastes(TrainingData.of(read), GenreTasteParams.DEFAULT);
        new WriteBack(graph, fit.progress()).tastes(read, tastes, new Stamp("tastes", stampVersion(), clock.instant()));
        Snapshot.Ties ties = read.ties();
        return new Snapshot(
                read.catalogue(),
                read.people(),
                read.history(),
                new Snapshot.Ties(ties.friends(), reader().likeMinded(read.userIds()), tastes, ties.similar()));
    }

    private SnapshotReader reader() {
        return new SnapshotReader(graph, fit.threads(), fit.progress());
    }

    /// @param byName joins wherever it can say anything; all others where they are worth their time
    private List<ModelType> joining(List<ModelType> types, List<ModelType> byName, TrainingData data) {
        return types.stream()
                .filter(type -> byName.contains(type)
                        ? Suitability.suits(type, data, fit.question())
                        : Suitability.joins(type, data, fit.question()))
                .toList();
    }

    /// Fits what the blend is made of on the training part; measures what is being trained.
    ///
    /// @return the parts of the blend
    private static List<Ranker> measure(
            Evaluator evaluator, List<ModelType> parts, List<ModelType> measuring, Map<String, ModelResult> measured) {
        List<Ranker> rankers = new ArrayList<>();
        parts.stream().filter(part -> !measuring.contains(part)).forEach(part -> rankers.add(evaluator.fit(part)));
        for (ModelType type : measuring) {
            Evaluator.Evaluated evaluated = evaluator.evaluate(type);
            measured.put(type.name(), evaluated.measured().result());
            if (parts.contains(type)) {
                rankers.add(evaluated.ranker());
            }
        }
        return rankers;
    }

    private Map<ModelType, Ranker> fit(List<ModelType> types, TrainingData data) {
        Map<ModelType, Ranker> fitted = new LinkedHashMap<>();
        types.forEach(type -> fitted.put(type, type.fit(data, fit)));
        return fitted;
    }

    /// Stores all, writes the vectors of those that have some into the graph, then makes all the
    /// champions.
    ///
    /// @return which vectors were written, for a person
    private List<String> promote(
            Map<ModelType, Ranker> fitted, Snapshot snapshot, Map<String, ModelResult> measured, Blend blend) {
        List<ModelCard> cards = new ArrayList<>();
        List<String> written = new ArrayList<>();
        VectorWriting vectors = new VectorWriting(new WriteBack(graph, fit.progress()), snapshot, clock);
        fitted.forEach((type, ranker) -> {
            ModelCard card = registry.register(
                    type.name(),
                    ranker.arrays(),
                    origin(ParamWords.of(type.params()), snapshot),
                    new ModelCard.Evaluation(
                            "full, held out of the graph",
                            Objects.requireNonNull(measured.get(type.name())).metrics()));
            cards.add(card);
            vectors.write(ranker, card.version()).ifPresent(written::add);
        });
        cards.add(registry.register(
                Blend.NAME, blend.arrays(snapshot.userIds()), origin(Map.of(), snapshot), ModelCard.Evaluation.NONE));
        cards.forEach(card -> registry.promote(card.name(), card.version()));
        return written;
    }

    private Ranker embeddings(Snapshot snapshot) {
        EmbeddingTable vectors = reader().itemEmbeddings(snapshot.catalogue().ids(), GdsJobs.MODEL)
                .orElseThrow(() -> new IllegalStateException("Graph Data Science left no item vectors in the graph"));
        return Graphs.embeddings(vectors);
    }

    private ModelCard.Origin origin(Map<String, ?> params, Snapshot snapshot) {
        return new ModelCard.Origin(Map.copyOf(params), fit.seed(), Fingerprint.of(snapshot), CodeVersion.commit());
    }

    /// What the jobs stamp into the graph: sorts by time.
    private String stampVersion() {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT)
                .withZone(java.time.ZoneOffset.UTC)
                .format(clock.instant());
    }
}

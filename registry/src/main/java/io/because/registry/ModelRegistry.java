package io.because.registry;

import io.because.model.NamedArrays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All stored models: `ROOT/<name>/<version>/{model.safetensors, card.json}`. A version appears with
/// both files complete or not at all; its arrays never change, its card only in the stage. One process
/// writes; any number may read.
public final class ModelRegistry {
    private static final String ARRAYS = "model.safetensors";
    private static final String CARD = "card.json";

    private final Path root;
    private final Clock clock;

    /// @param root need not exist yet
    public ModelRegistry(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /// Stores a fitted model as the next version of its name, a candidate.
    public synchronized ModelCard register(
            String name, NamedArrays arrays, ModelCard.Origin origin, ModelCard.Evaluation evaluation) {
        ModelCard.requireName(name);
        int version =
                1 + versions(name).stream().mapToInt(Integer::intValue).max().orElse(0);
        try {
            Path home = Files.createDirectories(root.resolve(name));
            Path draft = Files.createTempDirectory(home, ".draft");
            try {
                ModelCard.FileSeal seal = Safetensors.write(draft.resolve(ARRAYS), arrays);
                Instant now = clock.instant();
                var card = new ModelCard(name, version, Stage.CANDIDATE, origin, evaluation, now, now, seal);
                CardFile.write(draft.resolve(CARD), card);
                Files.move(draft, folder(name, version));
                return card;
            } finally {
                for (Path left : List.of(draft.resolve(ARRAYS), draft.resolve(CARD), draft)) {
                    Files.deleteIfExists(left); // nothing is, where it was moved
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store model " + name + " below " + root + "; is the disk full?", e);
        }
    }

    /// @throws IllegalArgumentException when there is no such version
    /// @throws DamagedModelException when file and card do not agree
    public StoredModel load(String name, int version) {
        ModelCard card = card(name, version);
        return new StoredModel(
                card, SafetensorsReader.read(folder(name, version).resolve(ARRAYS), card.file()));
    }

    /// The version that serves. Should a crash have left two champions, the later one.
    ///
    /// @throws DamagedModelException when none is known to serve and the card of one that might is damaged
    public Optional<ModelCard> champion(String name) {
        List<DamagedModelException> damaged = new ArrayList<>();
        Optional<ModelCard> champion = versions(name).stream()
                .flatMap(version -> readable(name, version, damaged).stream())
                .filter(card -> card.stage() == Stage.CHAMPION)
                .max(Comparator.comparing(ModelCard::stagedAt).thenComparingInt(ModelCard::version));
        if (champion.isEmpty() && !damaged.isEmpty()) {
            throw damaged.getLast();
        }
        return champion;
    }

    private Optional<ModelCard> readable(String name, int version, List<DamagedModelException> damaged) {
        try {
            return Optional.of(card(name, version));
        } catch (DamagedModelException e) {
            damaged.add(e);
            return Optional.empty();
        }
    }

    /// Makes a version the champion and retires the one before, after checking its file: a damaged one is refused and
    /// the champion stays.
    public synchronized ModelCard promote(String name, int version) {
        ModelCard next = load(name, version).card().at(Stage.CHAMPION, clock.instant());
        List<ModelCard> before = list().cards().stream()
                .filter(card -> card.name().equals(name) && card.stage() == Stage.CHAMPION)
                .filter(card -> card.version() != version)
                .toList();
        write(next);
        before.forEach(card -> write(card.at(Stage.RETIRED, clock.instant())));
        return next;
    }

    /// Moves a version to a stage other than champion, for which there is {@link #promote}.
    public synchronized ModelCard stage(String name, int version, Stage stage) {
        if (stage == Stage.CHAMPION) {
            return promote(name, version);
        }
        ModelCard card = card(name, version).at(stage, clock.instant());
        write(card);
        return card;
    }

    public Listing list() {
        List<ModelCard> cards = new ArrayList<>();
        List<DamagedModelException> damaged = new ArrayList<>();
        for (String name : children(root)) {
            for (int version : versions(name)) {
                readable(name, version, damaged).ifPresent(cards::add);
            }
        }
        return new Listing(
                List.copyOf(cards),
                damaged.stream().map(e -> String.valueOf(e.getMessage())).toList());
    }

    private ModelCard card(String name, int version) {
        ModelCard.requireName(name);
        Path file = folder(name, version).resolve(CARD);
        if (!Files.isDirectory(folder(name, version))) {
            throw new IllegalArgumentException(
                    "no version " + version + " of model " + name + "; `because models` shows all");
        }
        ModelCard card = CardFile.read(file);
        if (!card.name().equals(name) || card.version() != version) {
            throw new DamagedModelException(
                    file, "it is the card of " + card.name() + " " + card.version() + ", not of this folder");
        }
        return card;
    }

    private void write(ModelCard card) {
        CardFile.write(folder(card.name(), card.version()).resolve(CARD), card);
    }

    private Path folder(String name, int version) {
        return root.resolve(name).resolve(Integer.toString(version));
    }

    /// Ascending.
    private List<Integer> versions(String name) {
        return children(root.resolve(name)).stream()
                .filter(child -> child.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static List<String> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> String.valueOf(child.getFileName()))
                    .filter(child -> !child.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}

package io.because.app;

import io.because.registry.Listing;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists what the registry holds.
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "List the stored models: version, stage, how good, when and from what.")
final class ModelsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Home home = Home.current();
        Listing listing = new ModelRegistry(home.models(), Clock.systemUTC()).list();
        Terminal terminal = Commands.terminal(spec);
        if (listing.cards().isEmpty()) {
            terminal.say("No models in world " + home.world() + "; `because train` makes them.");
        } else {
            terminal.table(
                    List.of(
                            "model",
                            "version",
                            "stage",
                            "ndcg@20",
                            "recall@20",
                            "fitted",
                            "seed",
                            "data",
                            "code",
                            "own params"),
                    listing.cards().stream().map(ModelsCommand::row).toList());
        }
        listing.damaged().forEach(sentence -> terminal.say("damaged: " + sentence));
        return listing.damaged().isEmpty() ? 0 : 1;
    }

    private static List<String> row(ModelCard card) {
        return List.of(
                card.name(),
                Integer.toString(card.version()),
                card.stage().name().toLowerCase(Locale.ROOT),
                metric(card, "ndcg@20"),
                metric(card, "recall@20"),
                card.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                Long.toString(card.origin().seed()),
                card.origin().dataFingerprint(),
                card.origin().codeVersion(),
                ownParams(card));
    }

    /// What it was fitted with instead of the recorded params, as `train` takes it.
    static String ownParams(ModelCard card) {
        return ModelTypes.of(card)
                .map(type -> ParamWords.changed(
                        ModelTypes.find(card.name()).orElseThrow().params(), type.params()))
                .map(changed -> String.join(String.valueOf(ModelTypes.SETTING), changed))
                .orElse("");
    }

    private static String metric(ModelCard card, String name) {
        Double value = card.evaluation().metrics().get(name);
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}

package io.because.registry;

import io.because.model.Checkpoints;
import io.because.model.NamedArrays;
import io.because.registry.ModelCard.FileSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checkpoints as files `FIT.BYTES.SHA256.safetensors`: the name seals the content, so that one rename puts a whole
/// checkpoint in its place and a damaged one is known. One process writes.
public final class CheckpointFolder implements Checkpoints {
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d{1,18})\\.([0-9a-f]{64})\\.safetensors");

    private final Path folder;

    /// @param folder need not exist yet
    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<NamedArrays> last(String fit) {
        return files(fit).stream()
                .max(Comparator.comparingLong(CheckpointFolder::modified))
                .map(CheckpointFolder::read);
    }

    private static NamedArrays read(Path file) {
        Matcher name = matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no checkpoint");
        }
        try {
            return SafetensorsReader.read(file, new FileSeal(Long.parseLong(name.group(2)), name.group(3)));
        } catch (DamagedModelException e) {
            throw new IllegalStateException(
                    e.getMessage() + "; delete this checkpoint to begin the fit from the start", e);
        }
    }

    @Override
    public void keep(String fit, NamedArrays reached) {
        try {
            Files.createDirectories(folder);
            List<Path> before = files(fit);
            Path draft = folder.resolve(fit + ".draft");
            Files.deleteIfExists(draft);
            FileSeal seal = Safetensors.write(draft, reached);
            Path whole = folder.resolve(fit + "." + seal.bytes() + "." + seal.sha256() + ".safetensors");
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
            for (Path file : before) {
                if (!file.equals(whole)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a checkpoint in " + folder + "; is the disk full?", e);
        }
    }

    @Override
    public void forget(String fit) {
        try {
            Files.deleteIfExists(folder.resolve(fit + ".draft"));
            for (Path file : files(fit)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a checkpoint in " + folder, e);
        }
    }

    private List<Path> files(String fit) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        Matcher name = matcher(file);
                        return name.matches() && name.group(1).equals(fit);
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Matcher matcher(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()));
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }
}

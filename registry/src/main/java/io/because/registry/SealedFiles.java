package io.because.registry;

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

/// Files `NAME.BYTES.CHECKSUM.safetensors`: the name seals the content, so that one rename puts a whole file in its
/// place
/// and a damaged one is known. Of each name only the latest is kept. One process writes.
///
/// @param folder need not exist yet
record SealedFiles(Path folder) {
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d{1,18})\\.([0-9a-f]{64})\\.safetensors");

    /// @throws DamagedModelException when the file is not what was written
    Optional<NamedArrays> last(String name) {
        return files(name).stream()
                .max(Comparator.comparingLong(SealedFiles::modified))
                .map(SealedFiles::read);
    }

    private static NamedArrays read(Path file) {
        Matcher name = matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no sealed file");
        }
        return SafetensorsReader.read(file, new FileSeal(Long.parseLong(name.group(2)), name.group(3)));
    }

    void keep(String name, NamedArrays arrays) {
        try {
            Files.createDirectories(folder);
            List<Path> before = files(name);
            Path draft = draft(name);
            Files.deleteIfExists(draft);
            FileSeal seal = Safetensors.write(draft, arrays);
            Path whole = folder.resolve(name + "." + seal.bytes() + "." + seal.checksum() + ".safetensors");
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
            for (Path file : before) {
                if (!file.equals(whole)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " to " + folder + "; is the disk full?", e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(draft(name));
            for (Path file : files(name)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + name + " in " + folder, e);
        }
    }

    private Path draft(String name) {
        return folder.resolve(name + ".draft");
    }

    private List<Path> files(String name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        Matcher matched = matcher(file);
                        return matched.matches() && matched.group(1).equals(name);
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

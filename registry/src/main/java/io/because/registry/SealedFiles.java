package io.because.registry;

import io.because.model.NamedArrays;
import io.because.registry.ModelCard.FileSeal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files `NAME.BYTES.CHECKSUM.safetensors`: the name seals the content, so that one rename puts a whole file in its
/// place and a damaged one is known. Of each name only the latest is kept. Any process may write and read.
///
/// @param folder need not exist yet
record SealedFiles(Path folder) {
    private static final String DRAFT = ".draft";
    private static final Pattern DRAFT_NAME = Pattern.compile(".+\\.(\\d{1,18})\\.\\d+\\" + DRAFT);
    private static final int ATTEMPTS = 3;
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d{1,18})\\.([0-9a-f]{64})\\.safetensors");

    /// @throws DamagedModelException when the file is not what was written
    Optional<NamedArrays> last(String name) {
        for (int attempt = 1; ; attempt++) {
            try {
                return files(name).stream()
                        .max(Comparator.comparingLong(SealedFiles::modified))
                        .map(SealedFiles::read);
            } catch (DamagedModelException e) { // gone since it was listed: another process has written a later one
                if (attempt == ATTEMPTS || !(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            }
        }
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
            deleteDraftsOfTheDead();
            Path draft = folder.resolve(name + "." + ProcessHandle.current().pid() + "."
                    + Thread.currentThread().threadId() + DRAFT);
            Files.deleteIfExists(draft); // of a dead process with the same number, as in a container
            try {
                FileSeal seal = Safetensors.write(draft, arrays);
                Path whole = folder.resolve(name + "." + seal.bytes() + "." + seal.checksum() + ".safetensors");
                Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
                for (Path file : before) {
                    if (!file.equals(whole)) {
                        Files.deleteIfExists(file);
                    }
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " to " + folder + "; is the disk full?", e);
        }
    }

    /// What a process that was killed had begun to write.
    private void deleteDraftsOfTheDead() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = DRAFT_NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    void delete(String name) {
        try {
            for (Path file : files(name)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + name + " in " + folder, e);
        }
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
            return Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }
}

package io.because.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A card as JSON in the folder of its version. Replaced as a whole or not at all.
final class CardFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CardFile() {}

    static void write(Path file, ModelCard card) {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".card", ".json");
            try {
                Files.writeString(draft, JSON.writeValueAsString(card) + "\n");
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft); // nothing is, where it was moved
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// @throws DamagedModelException when it is no card
    static ModelCard read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), ModelCard.class);
        } catch (IOException e) {
            throw new DamagedModelException(file, "the card cannot be read", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DamagedModelException(file, "it is no model card", e);
        }
    }
}

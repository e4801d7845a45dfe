package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Files for an offline import, in the format of `neo4j-admin database import`: the first file of each
/// group is, or begins with, the header (`id:ID(User),name,year:int` for nodes;
/// `:START_ID(User),:END_ID(Item),at:long` for relationships). Array elements are separated by `;`.
/// Files that end in `.gz` are read as they are.
///
/// @param delimiter between the fields of a line
public record ImportPlan(List<Nodes> nodes, List<Relationships> relationships, char delimiter) {
    /// One group of node files.
    ///
    /// @param labels every node of these files gets them; may be empty if the header has a `:LABEL` column
    public record Nodes(List<String> labels, List<Path> files) {
        public Nodes {
            labels = List.copyOf(labels);
            files = readable(files);
        }

        String argument() {
            return "--nodes=" + (labels.isEmpty() ? "" : String.join(":", labels) + "=") + joined(files);
        }
    }

    /// One group of relationship files.
    ///
    /// @param type of every relationship in these files; may be empty if the header has a `:TYPE` column
    public record Relationships(String type, List<Path> files) {
        public Relationships {
            Objects.requireNonNull(type);
            files = readable(files);
        }

        String argument() {
            return "--relationships=" + (type.isEmpty() ? "" : type + "=") + joined(files);
        }
    }

    public ImportPlan {
        nodes = List.copyOf(nodes);
        relationships = List.copyOf(relationships);
    }

    /// Comma-separated.
    public static ImportPlan of(List<Nodes> nodes, List<Relationships> relationships) {
        return new ImportPlan(nodes, relationships, ',');
    }

    List<String> arguments() {
        return Stream.of(
                        Stream.of("--delimiter=U+" + HexFormat.of().toHexDigits(delimiter)),
                        nodes.stream().map(Nodes::argument),
                        relationships.stream().map(Relationships::argument))
                .flatMap(part -> part)
                .toList();
    }

    /// Of all files together, as they are.
    long bytes() {
        return Stream.concat(
                        nodes.stream().map(Nodes::files), relationships.stream().map(Relationships::files))
                .flatMap(List::stream)
                .mapToLong(ImportPlan::size)
                .sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Path> readable(List<Path> files) {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException("files must be readable, was " + file);
            }
            if (file.toAbsolutePath().toString().contains(",")) {
                throw new IllegalArgumentException("files must have no comma in their path, was " + file);
            }
        }
        return List.copyOf(files);
    }

    private static String joined(List<Path> files) {
        return String.join(
                ",",
                files.stream().map(file -> file.toAbsolutePath().toString()).toList());
    }
}

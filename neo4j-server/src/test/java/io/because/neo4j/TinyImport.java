package io.because.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Two users, two items, two interactions.
final class TinyImport {
    private TinyImport() {}

    /// @param firstUser id and name; `bob` is the other one
    static ImportPlan in(Path folder, String firstUser) throws IOException {
        Path users = folder.resolve("users.csv");
        Path itemsHeader = folder.resolve("items-header.csv");
        Path items = folder.resolve("items.csv");
        Path interactions = folder.resolve("interactions.csv");
        Files.writeString(users, "id:ID(User),name\n" + firstUser + "\nbob,Bob\n");
        Files.writeString(itemsHeader, "id:ID(Item),title,year:int\n");
        Files.writeString(items, "alien,Alien,1979\nheat,\"Heat, the film\",1995\n");
        Files.writeString(
                interactions, ":START_ID(User),:END_ID(Item),preference:double\nann,alien,0.9\nbob,heat,-0.5\n");
        return ImportPlan.of(
                List.of(
                        new ImportPlan.Nodes(List.of("User"), List.of(users)),
                        new ImportPlan.Nodes(List.of("Item"), List.of(itemsHeader, items))),
                List.of(new ImportPlan.Relationships("INTERACTED", List.of(interactions))));
    }
}

package io.because.app;

import io.because.graph.GraphView;
import io.because.graph.Snapshot;
import io.because.model.Profile;
import io.because.serving.Part;
import io.because.serving.ServingState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The first explained recommendations, asked for over the service's own endpoint and printed for a person.
final class Showcase {
    private final Service service;
    private final Terminal terminal;

    Showcase(Service service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    /// Asks and prints.
    ///
    /// @return the GraphQL answer
    /// @throws IllegalStateException when a model that was fitted says nothing to this user
    JsonNode show() throws IOException {
        ServingState state = service.serving().state();
        String user = someoneWithMuchToSay(state);
        JsonNode answer = new GraphQlClient(service.uri()).ask(query(), Map.of("user", user));
        requireEveryPart(state, user, answer);
        print(answer.get("data"));
        return answer;
    }

    private static String query() throws IOException {
        try (InputStream in = Objects.requireNonNull(Showcase.class.getResourceAsStream("/demo.graphql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A user who has every kind of cause, and a history that a person can oversee.
    private static String someoneWithMuchToSay(ServingState state) {
        Snapshot snapshot = state.graph().snapshot();
        int best = 0;
        double most = -1;
        for (int user = 0; user < snapshot.users(); user++) {
            Profile profile = Profile.of(snapshot, user);
            int watched = profile.history().size();
            double said = Math.min(watched, 60)
                    - Math.max(0, watched - 120)
                    + 5.0 * Math.min(profile.friends().size(), 8)
                    + Math.min(profile.likeMinded().size(), 20)
                    + Math.min(profile.tastes().size(), 5);
            if (said > most) {
                most = said;
                best = user;
            }
        }
        return snapshot.userIds().id(best);
    }

    /// A part may be silent about the items shown, not about all that there are.
    private static void requireEveryPart(ServingState state, String user, JsonNode answer) {
        Profile profile = Profile.of(state.graph(), state.graph().userIndex(user));
        Set<String> given = StreamSupport.stream(
                        answer.at("/data/recommendations/nodes").spliterator(), false)
                .flatMap(node -> StreamSupport.stream(node.get("parts").spliterator(), false))
                .map(part -> part.get("name").asString())
                .collect(Collectors.toSet());
        List<String> missing = state.parts().stream()
                .filter(part -> !given.contains(part.model().part()) && isSilent(part, profile, state.graph()))
                .map(part -> part.model().part())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no item gets a part of its score from " + missing);
        }
    }

    private static boolean isSilent(Part part, Profile profile, GraphView graph) {
        float[] scores = new float[graph.items()];
        part.ranker().score(profile, graph, scores);
        for (float score : scores) {
            if (score != 0) {
                return false;
            }
        }
        return true;
    }

    private void print(JsonNode data) {
        terminal.say("");
        terminal.say("Models behind the score: "
                + StreamSupport.stream(data.get("models").spliterator(), false)
                        .map(m -> m.get("part").asString() + " = "
                                + m.get("model").asString() + "@"
                                + m.get("version").asString())
                        .collect(Collectors.joining(", ")));
        JsonNode user = data.get("user");
        terminal.say("User " + user.get("id").asString() + " ("
                + user.get("name").asString() + "), " + user.get("interactionCount") + " interactions, "
                + user.get("friendCount") + " friends; last: "
                + StreamSupport.stream(user.get("recent").spliterator(), false)
                        .map(recent -> recent.at("/item/title").asString())
                        .collect(Collectors.joining(", ")));
        data.at("/recommendations/nodes").forEach(this::print1);
    }

    private void print1(JsonNode node) {
        terminal.say("");
        terminal.say(String.format(
                Locale.ROOT,
                "%d. %s%s  [%s]  score %.3f",
                node.get("rank").asInt(),
                node.at("/item/title").asString(),
                node.at("/item/year").isNumber() ? " (" + node.at("/item/year").asInt() + ")" : "",
                StreamSupport.stream(node.at("/item/genres").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(", ")),
                node.get("score").asDouble()));
        terminal.say("   = "
                + StreamSupport.stream(node.get("parts").spliterator(), false)
                        .map(part -> String.format(
                                Locale.ROOT,
                                "%s %.3f (%s@%s)",
                                part.get("name").asString(),
                                part.get("score").asDouble(),
                                part.get("model").asString(),
                                part.get("version").asString()))
                        .collect(Collectors.joining(" + ")));
        node.get("reasons")
                .forEach(reason -> terminal.say(String.format(
                        Locale.ROOT,
                        "   %+.3f  %s%s",
                        reason.get("contribution").asDouble(),
                        reason.get("text").asString(),
                        reason.get("counterfactualRank").isNumber()
                                ? "  (without it: no. "
                                        + reason.get("counterfactualRank").asInt() + ")"
                                : "")));
        double together = node.get("interplay").asDouble();
        if (together != 0) {
            terminal.say(String.format(Locale.ROOT, "   %+.3f  what these give only together", together));
        }
        terminal.say(
                String.format(Locale.ROOT, "   %+.3f  base", node.get("base").asDouble() - together));
    }
}

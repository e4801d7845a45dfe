package io.because.api;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.domain.ItemKind;
import io.because.domain.StoreUnavailableException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.domain.Limit;

/// The catalogue as the database would give it, with every read counted.
final class FakeStore {
    final AtomicInteger reads = new AtomicInteger();
    volatile boolean away;
    volatile boolean broken;

    List<Row> named(Cypher query, Map<String, ?> params) {
        read();
        return switch (query.name()) {
            case "catalogue/item-places" -> List.of();
            case "catalogue/user-activity" -> {
                Row wanted = new Row(Map.copyOf(params));
                yield activities(wanted.list("userIds"));
            }
            default -> throw new IllegalArgumentException(query.name());
        };
    }

    private static List<Row> activities(List<String> userIds) {
        Map<String, Object> seen = Map.of(
                "id",
                "alien",
                "title",
                "Alien",
                "kind",
                "MOVIE",
                "year",
                1979L,
                "preference",
                1.0,
                "count",
                2L,
                "lastAt",
                ZonedDateTime.parse("2026-01-01T20:00:00Z"));
        return userIds.stream()
                .map(id -> new Row(Map.of(
                        "userId",
                        id,
                        "friends",
                        2L,
                        "interactions",
                        3L,
                        "recent",
                        List.of(seen),
                        "tastes",
                        List.of(Map.of("genre", "horror", "score", 0.6), Map.of("genre", "drama", "score", 0.1)))))
                .toList();
    }

    private void read() {
        reads.incrementAndGet();
        if (broken) {
            throw new IllegalArgumentException("secret detail");
        }
        if (away) {
            throw new StoreUnavailableException("away", new IllegalStateException("closed"));
        }
    }

    private final class Items implements ItemRepository {
        @Override
        public List<ItemNode> findByIdIn(Collection<String> ids) {
            read();
            List<ItemNode> nodes = new ArrayList<>();
            IntStream.range(0, SmallWorld.ITEMS.size())
                    .filter(k -> ids.contains(SmallWorld.ITEMS.get(k)))
                    .forEach(k -> nodes.add(new ItemNode(
                            SmallWorld.ITEMS.get(k),
                            SmallWorld.TITLES.get(k),
                            ItemKind.MOVIE,
                            null,
                            "about " + SmallWorld.TITLES.get(k),
                            List.of())));
            return nodes;
        }
    }

    private final class Users implements UserRepository {
        @Override
        public Optional<UserNode> findById(String id) {
            read();
            return SmallWorld.USERS.contains(id)
                    ? Optional.of(new UserNode(id, null, id.equals("bob")))
                    : Optional.empty();
        }

        @Override
        public List<UserNode> findByIdStartingWithOrderById(String prefix, Limit limit) {
            read();
            return SmallWorld.USERS.stream()
                    .filter(id -> id.startsWith(prefix))
                    .sorted()
                    .limit(limit.max())
                    .map(id -> new UserNode(id, null, null))
                    .toList();
        }

        @Override
        public List<UserNode> findByIdInOrderById(List<String> ids) {
            read();
            return ids.stream().sorted().map(id -> new UserNode(id, null, null)).toList();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        @Primary
        ItemRepository fakeItems() {
            return Endpoint.STORE.new Items();
        }

        @Bean
        @Primary
        UserRepository fakeUsers() {
            return Endpoint.STORE.new Users();
        }
    }
}

package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.ItemWords;
import io.because.domain.User;
import io.because.domain.UserId;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Episodes;
import io.because.graph.IdMap;
import io.because.model.Features;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers a data set by index.
final class DatasetCollector implements DataSink {
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> itemIndices = new HashMap<>();
    private final Recipients recipients = new Recipients();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Friendship> friendships = new ArrayList<>();
    private final Map<Integer, int[]> negatives = new HashMap<>();
    private final Map<ItemId, Map<String, Double>> tags = new HashMap<>();
    private final InteractionsBuilder interactions = new InteractionsBuilder();

    @Override
    public void item(Item item, Where where) {
        itemIndices.put(item.id().value(), items.size());
        items.add(item);
    }

    @Override
    public void tag(ItemId item, String tag, double weight) {
        tags.computeIfAbsent(item, _ -> new LinkedHashMap<>()).merge(tag, weight, Double::sum);
    }

    @Override
    public void user(User user, Where where) {
        recipients.know(user);
    }

    @Override
    public void friends(Friendship friendship, Where where) {
        friendships.add(friendship);
    }

    @Override
    public void event(LoggedEvent logged) {
        Event event = logged.event();
        interactions.add(logged, recipients.indexOf(event.user(), logged.context()), index(event.item()));
    }

    @Override
    public void negatives(UserId user, List<ItemId> given, Where where) {
        negatives.put(
                recipients.indexOf(user), given.stream().mapToInt(this::index).toArray());
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    Dataset build(String name) {
        Catalogue catalogue = catalogue();
        IdMap users = IdMap.of(recipients.ids());
        return new Dataset(
                name,
                catalogue,
                items.stream().map(this::document).toList(),
                users,
                interactions.build(users.size()),
                friends(users.size()),
                negatives(users.size()),
                new Features(recipients.fields(), itemFields(catalogue)),
                List.copyOf(rejects));
    }

    private List<Features.Field> itemFields(Catalogue catalogue) {
        List<Features.Field> fields = new ArrayList<>(Features.of(catalogue));
        fields.add(new Features.Field(
                "tag",
                items.stream()
                        .map(item -> List.copyOf(
                                tags.getOrDefault(item.id(), Map.of()).keySet()))
                        .toList()));
        return fields;
    }

    private String document(Item item) {
        return new ItemWords(item.title(), item.text(), item.genres(), tags.getOrDefault(item.id(), Map.of()))
                .document();
    }

    private int index(ItemId item) {
        Integer index = itemIndices.get(item.value());
        if (index == null) {
            throw new IllegalStateException("the reader named item " + item + " before it was known");
        }
        return index;
    }

    private Catalogue catalogue() {
        Map<String, Integer> genreIndices = new HashMap<>();
        List<String> genres = new ArrayList<>();
        CsrBuilder memberships = new CsrBuilder();
        for (int item = 0; item < items.size(); item++) {
            for (String genre : items.get(item).genres()) {
                Integer index = genreIndices.computeIfAbsent(genre, g -> genres.size());
                if (index == genres.size()) {
                    genres.add(genre);
                }
                memberships.add(item, index, 1);
            }
        }
        return new Catalogue(
                IdMap.of(items.stream().map(item -> item.id().value()).toList()),
                items.stream().map(Item::title).toList(),
                items.stream().map(Item::kind).toArray(ItemKind[]::new),
                items.stream()
                        .mapToInt(item -> item.year() == null ? Catalogue.NO_YEAR : item.year())
                        .toArray(),
                Episodes.none(items.size()),
                IdMap.of(genres),
                memberships.build(items.size(), genres.size()),
                new BitSet());
    }

    private int[][] negatives(int users) {
        int[][] byUser = new int[negatives.isEmpty() ? 0 : users][0];
        negatives.forEach((user, items) -> byUser[user] = items);
        return byUser;
    }

    private Csr friends(int users) {
        CsrBuilder edges = new CsrBuilder();
        for (Friendship friendship : friendships) {
            int a = recipients.indexOf(friendship.a());
            int b = recipients.indexOf(friendship.b());
            edges.add(a, b, 1).add(b, a, 1);
        }
        return edges.build(users, users);
    }
}

package io.because.model;

import io.because.graph.Catalogue;
import io.because.graph.Snapshot;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// What is said of users and items in categories, beside who did what.
///
/// @param users fields with an entry for each user. Where a user of the interactions is a user in a
///     context, one of them is {@link #USER} and the others tell the context
/// @param items fields with an entry for each item
public record Features(List<Field> users, List<Field> items) {
    /// The field that says who somebody is.
    public static final String USER = "user";

    /// The field that says which one an item is.
    public static final String ITEM = "item";

    /// The field that says when an item came out.
    public static final String YEAR = "year";

    public static final Features NONE = new Features(List.of(), List.of());

    /// @param values `[rows][]`, none where nothing is said
    public record Field(String name, List<List<String>> values) {
        boolean saysSomething() {
            return values.stream().anyMatch(row -> !row.isEmpty());
        }
    }

    public Features {
        users = users.stream().filter(Field::saysSomething).toList();
        items = items.stream().filter(Field::saysSomething).toList();
    }

    /// What a snapshot says of its users and items.
    public static Features of(Snapshot snapshot) {
        return new Features(of(snapshot.people()), of(snapshot.catalogue()));
    }

    /// What is said of people.
    public static List<Field> of(Snapshot.People people) {
        return people.attributes().entrySet().stream()
                .map(attribute -> new Field(attribute.getKey(), new OneOrNone(attribute.getValue())))
                .toList();
    }

    /// Texts as lists of one, empty ones as empty lists: made when they are asked for, since there may be millions.
    private static final class OneOrNone extends AbstractList<List<String>> implements RandomAccess {
        private final List<String> texts;

        OneOrNone(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public List<String> get(int index) {
            String text = texts.get(index);
            return text.isEmpty() ? List.of() : List.of(text);
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    /// What a catalogue says of its items.
    public static List<Field> of(Catalogue catalogue) {
        int items = catalogue.ids().size();
        List<List<String>> genres = new ArrayList<>();
        for (int item = 0; item < items; item++) {
            genres.add(IntStream.of(catalogue.genres().row(item).indices())
                    .mapToObj(genre -> catalogue.genreNames().id(genre))
                    .toList());
        }
        List<List<String>> years = IntStream.of(catalogue.years())
                .mapToObj(year -> year == Catalogue.NO_YEAR ? List.<String>of() : List.of(Integer.toString(year)))
                .toList();
        return List.of(new Field("genre", genres), new Field(YEAR, years));
    }
}

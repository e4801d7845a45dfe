package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// A mark lets a model know by index what it was fitted on, and nothing else.
class FingerprintTest {
    private static final List<String> ITEMS = List.of("alien", "heat");
    private static final List<String> GENRES = List.of("Action", "Drama");
    private static final String MARK = Fingerprint.of(world(ITEMS, GENRES));

    @Test
    void whatCameLaterMayStandBehindWhatAModelWasFittedOn() {
        assertThat(MARK).satisfies(fits(ITEMS, GENRES), fits(List.of("alien", "heat", "a new one"), GENRES));
        assertThat(MARK).satisfies(fits(ITEMS, List.of("Action", "Drama", "A new one")));
    }

    @Test
    void whateverMovesAnItemOrGenreIsAnotherCatalogue() {
        for (List<String> items : List.of(
                List.of("a new one", "alien", "heat"),
                List.of("alien", "a new one", "heat"),
                List.of("heat", "alien"),
                List.of("alien", "heap"),
                List.of("alienheat"),
                List.of("alien"),
                List.<String>of())) {
            assertThat(Fingerprint.hasCatalogue(MARK, catalogue(items, GENRES)))
                    .as("%s", items)
                    .isFalse();
        }
        for (List<String> genres :
                List.of(List.of("Action"), List.of("Drama", "Action"), List.of("A", "Action", "Drama"))) {
            assertThat(Fingerprint.hasCatalogue(MARK, catalogue(ITEMS, genres)))
                    .as("%s", genres)
                    .isFalse();
        }
    }

    /// As they were written before items could come later: they do not say how many there were.
    @Test
    void marksOfBeforeBelongToTheWholeCatalogueAsItWas() {
        String before = String.join("-", Arrays.copyOf(MARK.split("-", -1), 4));
        assertThat(Fingerprint.hasCatalogue(before, catalogue(ITEMS, GENRES))).isTrue();
        assertThat(Fingerprint.hasUsers(before, IdMap.of(List.of("ann", "bob"))))
                .isTrue();
        assertThat(Fingerprint.hasCatalogue(before, catalogue(List.of("alien", "heat", "new"), GENRES)))
                .isFalse();
        String oldest = String.join("-", Arrays.copyOf(MARK.split("-", -1), 2));
        assertThat(Fingerprint.hasCatalogue(oldest, catalogue(ITEMS, GENRES))).isTrue();
        assertThat(Fingerprint.hasUsers(oldest, IdMap.of(List.of("ann")))).isFalse();
    }

    @Test
    void usersMayComeBehindThoseOfTheFitToo() {
        assertThat(Fingerprint.hasUsers(MARK, IdMap.of(List.of("ann", "bob")))).isTrue();
        assertThat(Fingerprint.hasUsers(MARK, IdMap.of(List.of("a", "ann")))).isFalse();
        assertThat(Fingerprint.hasUsers(MARK, IdMap.of(List.of()))).isFalse();
    }

    private static Consumer<String> fits(List<String> items, List<String> genres) {
        return mark -> assertThat(Fingerprint.hasCatalogue(mark, catalogue(items, genres)))
                .isTrue();
    }

    private static Snapshot world(List<String> items, List<String> genres) {
        return new Snapshot(
                catalogue(items, genres),
                Snapshot.People.nameless(IdMap.of(List.of("ann")), new BitSet()),
                new Snapshot.History(Csr.empty(1, items.size()), new long[0]),
                new Snapshot.Ties(
                        Csr.empty(1, 1),
                        Csr.empty(1, 1),
                        Csr.empty(1, genres.size()),
                        Csr.empty(items.size(), items.size())));
    }

    private static Catalogue catalogue(List<String> items, List<String> genres) {
        ItemKind[] kinds = new ItemKind[items.size()];
        Arrays.fill(kinds, ItemKind.MOVIE);
        return new Catalogue(
                IdMap.of(items), items, kinds, IdMap.of(genres), Csr.empty(items.size(), genres.size()), new BitSet());
    }
}

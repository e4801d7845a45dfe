package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.model.Features;
import io.because.model.NamedArrays;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureEncoderTest {
    private static final int NEW = 99;

    private static final TrainingData DATA = new TrainingData(
                    Csr.empty(3, 2), new long[0], Csr.empty(3, 3), Csr.empty(2, 0))
            .withFeatures(new Features(
                    List.of(
                            new Features.Field("age", List.of(List.of("19"), List.of("24"), List.of("60"))),
                            new Features.Field("name", List.of(List.of("Ann"), List.of("Bob"), List.of("Cay")))),
                    List.of(new Features.Field(
                            "genre", List.of(List.of("War", "Drama"), List.of("Drama", "War", "Noir"))))));

    private static List<Integer> rows(EncodedField field, int who) {
        return java.util.stream.IntStream.range(0, field.count(who))
                .mapToObj(k -> field.value(who, k))
                .toList();
    }

    @Test
    void whoSomebodyIsComesFirstAndWhatOnlyOneHasSaysNothingMore() {
        FeatureEncoder encoder = FeatureEncoder.of(DATA, true);
        assertThat(encoder.users()).extracting(EncodedField::name).containsExactly("user user", "user age");
        assertThat(encoder.items()).extracting(EncodedField::name).containsExactly("item item", "item genre");
        assertThat(rows(encoder.users().getFirst(), 2)).containsExactly(3);
    }

    @Test
    void agesAreGroupsAndARareOneIsUnknown() {
        EncodedField age = FeatureEncoder.of(DATA, true).users().getLast();
        assertThat(rows(age, 0)).containsExactly(1);
        assertThat(rows(age, 1)).containsExactly(1);
        assertThat(rows(age, 2)).containsExactly(EncodedField.UNKNOWN);
    }

    @Test
    void ofSeveralCategoriesTheKnownOnesStay() {
        EncodedField genre = FeatureEncoder.of(DATA, true).items().getLast();
        assertThat(genre.several()).isTrue();
        assertThat(rows(genre, 0)).containsExactly(1, 2);
        assertThat(rows(genre, 1)).containsExactly(2, 1);
    }

    /// Two more of each. The third item has a genre that the fit knew and one that it did not, the fourth has none; the
    /// fourth user is as old as the first two, of the fifth nothing is said.
    private static Snapshot later() {
        IdMap genres = IdMap.of(List.of("Drama", "Later", "War"));
        List<String> ids = List.of("a", "b", "c", "d");
        ItemKind[] kinds = new ItemKind[ids.size()];
        Arrays.fill(kinds, ItemKind.MOVIE);
        Catalogue catalogue = new Catalogue(
                IdMap.of(ids),
                ids,
                kinds,
                genres,
                new CsrBuilder().add(0, 1, 1).add(2, 0, 1).add(2, 1, 1).build(4, 3),
                new BitSet());
        Snapshot.People people = Snapshot.People.nameless(IdMap.of(List.of("1", "2", "3", "4", "5")), new BitSet())
                .described(Map.of("age", List.of("60", "60", "60", "21", "")));
        return new Snapshot(
                catalogue,
                people,
                new Snapshot.History(Csr.empty(5, 4), new long[0]),
                new Snapshot.Ties(Csr.empty(5, 5), Csr.empty(5, 5), Csr.empty(5, 3), Csr.empty(4, 4)));
    }

    @Test
    void whoCameLaterIsKnownByWhatTheFitKnew() {
        FeatureEncoder encoder = FeatureEncoder.of(DATA, true);
        EncodedField age = encoder.grown(later()).users().getLast();
        assertThat(age.size()).isEqualTo(5);
        assertThat(rows(age, 0)).as("as encoded at the fit").containsExactly(1);
        assertThat(rows(age, 3)).containsExactly(1);
        assertThat(rows(age, 4)).containsExactly(EncodedField.UNKNOWN);
        assertThat(encoder.grown(later()).users().getFirst().knows(3)).isFalse();
    }

    /// Where users are users in contexts, a known one may come in another context.
    @Test
    void aLaterContextOfAKnownUserIsOfThatUser() {
        Features.Field who = new Features.Field(Features.USER, List.of(List.of("60"), List.of("9"), List.of("60")));
        FeatureEncoder encoder = FeatureEncoder.of(DATA.withFeatures(new Features(List.of(who), List.of())), true);
        Snapshot later = later();
        Snapshot now = new Snapshot(
                later.catalogue(),
                later.people().described(Map.of(Features.USER, List.of("60", "9", "60", "9", "stranger"))),
                later.history(),
                later.ties());
        EncodedField identity = encoder.grown(now).users().getFirst();
        assertThat(rows(identity, 3)).isEqualTo(rows(identity, 1));
        assertThat(identity.knows(4)).isFalse();
    }

    @Test
    void itemsThatCameLaterHaveTheGenresThatTheFitKnew() {
        FeatureEncoder grown = FeatureEncoder.of(DATA, true).grown(later());
        EncodedField genre = grown.items().getLast();
        assertThat(genre.size()).isEqualTo(4);
        assertThat(rows(genre, 0)).as("as encoded at the fit").containsExactly(1, 2);
        assertThat(rows(genre, 2)).containsExactly(genre.categories().index("Drama") + 1);
        assertThat(rows(genre, 3)).containsExactly(EncodedField.UNKNOWN);
        assertThat(grown.items().getFirst().knows(1)).isTrue();
        assertThat(grown.items().getFirst().knows(2)).isFalse();
    }

    @Test
    void whoCameAfterTheFitIsUnknownInEveryField() {
        FeatureEncoder encoder = FeatureEncoder.of(DATA, true);
        assertThat(encoder.all())
                .allSatisfy(field -> assertThat(rows(field, NEW)).containsExactly(EncodedField.UNKNOWN));
    }

    @Test
    void withoutFeaturesOnlyWhoAndWhichAreLeft() {
        assertThat(FeatureEncoder.of(DATA, false).all())
                .extracting(EncodedField::name)
                .containsExactly("user user", "item item");
    }

    @Test
    void aUserInAContextIsTheUserThatTheDataNames() {
        TrainingData contexts = DATA.withFeatures(new Features(
                List.of(
                        new Features.Field("weather", List.of(List.of("rain"), List.of("sun"), List.of("rain"))),
                        new Features.Field(Features.USER, List.of(List.of("7"), List.of("7"), List.of("8")))),
                List.of()));
        EncodedField user = FeatureEncoder.of(contexts, true).users().getFirst();
        assertThat(rows(user, 0)).isEqualTo(rows(user, 1)).isNotEqualTo(rows(user, 2));
    }

    @Test
    void aRestoredEncoderCodesTheSame() {
        FeatureEncoder encoder = FeatureEncoder.of(DATA, true);
        FeatureEncoder restored = FeatureEncoder.restored(encoder.arrays());
        assertThat(restored.arrays().all().keySet())
                .isEqualTo(encoder.arrays().all().keySet());
        EncodedField genre = restored.items().getLast();
        assertThat(genre.several()).isTrue();
        assertThat(rows(genre, 1)).containsExactly(2, 1);
        assertThat(genre.categories().id(0)).isEqualTo("War");
    }

    @Test
    void anEncoderOfOtherRulesIsRefusedWithBothVersions() {
        NamedArrays arrays = new NamedArrays().put("version", new int[] {FeatureEncoder.VERSION + 1});
        assertThatThrownBy(() -> FeatureEncoder.restored(arrays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version " + (FeatureEncoder.VERSION + 1))
                .hasMessageContaining("train it again");
    }
}

package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.Features;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommunityTasteTest {
    /// Two communities of three users; item 6 is liked by two of the first and one of the second, item 7 by nobody. The
    /// last user likes nothing.
    private static Csr liked() {
        CsrBuilder liked = new CsrBuilder();
        for (int user = 0; user < 6; user++) {
            for (int item = 0; item < 3; item++) {
                liked.add(user, user / 3 * 3 + item, 1);
            }
            if (user < 2 || user == 5) {
                liked.add(user, 6, 1);
            }
        }
        return liked.build(7, 8);
    }

    @Test
    void itIsTheLogarithmOfHowMuchMoreTheCommunityLikesAnItem() {
        CommunityTaste taste =
                CommunityTaste.restore(CommunityTaste.of(liked(), 1).arrays());
        double share = 11 / 21.0; // of all likes, from the first community
        assertThat((double) taste.of(0, 6)).isCloseTo(Math.log((2 + 5 * share) / 8 / share), within(1e-6));
        assertThat((double) taste.of(4, 6)).isCloseTo(Math.log((1 + 5 * (1 - share)) / 8 / (1 - share)), within(1e-6));
        assertThat(taste.of(1, 0)).isPositive();
        assertThat(taste.of(1, 3)).isNegative();
        assertThat(taste.of(0, 7)).isZero();
        assertThat(taste.of(6, 6)).isZero();
        assertThat(taste.of(7, 6)).isZero();
    }

    @Test
    void whereNobodyLikesAnythingItIsZero() {
        assertThat(CommunityTaste.of(Csr.empty(2, 3), 1).of(1, 2)).isZero();
    }

    /// Five of the seven people have 17 likes of 21, of item 6 two of three.
    @Test
    void peopleOfOneAgeAreACommunity() {
        var age = new Features.Field("age", ages("20", "20", "20", "20", "20", "30", ""));
        CommunityTaste taste = CommunityTaste.of(liked(), age).orElseThrow();
        double share = 17 / 21.0;
        assertThat((double) taste.of(2, 6)).isCloseTo(Math.log((2 + 5 * share) / 8 / share), within(1e-6));
        assertThat((double) taste.of(5, 6)).isCloseTo(Math.log((1 + 5 * (1 - share)) / 8 / (1 - share)), within(1e-6));
        assertThat(taste.of(6, 6)).isZero();
    }

    @Test
    void whatTellsMostPeopleApartMakesNoCommunities() {
        List<List<String>> different = Stream.iterate(0, k -> k + 1)
                .limit(70)
                .map(k -> List.of("" + k))
                .toList();
        assertThat(CommunityTaste.of(Csr.empty(70, 3), new Features.Field("zip", different)))
                .isEmpty();
    }

    private static List<List<String>> ages(String... said) {
        return Stream.of(said)
                .map(age -> age.isEmpty() ? List.<String>of() : List.of(age))
                .toList();
    }
}

package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.app.evaluation.PooledScores;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.Features;
import io.because.model.TrainingData;
import io.because.model.UserGroups;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlendTreeTest {
    private static final int USERS = 1600;
    private static final int POOL = 100;
    private static final int RELEVANT = 5;
    private static final double[] SCALES = {1, 1};

    /// User `u` has `u` likes; traits are those of a fit.
    private static UserTraits traits() {
        double[] length = IntStream.range(0, USERS).mapToDouble(user -> user).toArray();
        return new UserTraits(List.of(length, new double[USERS], new double[USERS]));
    }

    private static List<PooledScores> users(int firstOfOther) {
        SplittableRandom random = new SplittableRandom(7);
        return IntStream.range(0, USERS)
                .mapToObj(user -> {
                    float[][] scores = new float[2][POOL];
                    int knows = user < firstOfOther ? 0 : 1;
                    for (int item = 0; item < POOL; item++) {
                        scores[knows][item] = (item < RELEVANT ? 2 : 0) + (float) random.nextGaussian();
                        scores[1 - knows][item] = (float) random.nextGaussian();
                    }
                    return new PooledScores(user, new int[POOL], scores, RELEVANT, RELEVANT, SCALES);
                })
                .toList();
    }

    @Test
    void usersWhomAnotherModelKnowsBetterGetWeightsOfTheirOwn() {
        var tree = new BlendTree(users(USERS / 2), traits(), SCALES, 2, 1);
        UserGroups groups = tree.groups();
        double[] shortest = tree.weights().get(groups.of(0));
        double[] longest = tree.weights().get(groups.of(USERS - 1));
        assertThat(shortest[0]).isGreaterThan(3 * shortest[1]);
        assertThat(longest[1]).isGreaterThan(3 * longest[0]);
        assertThat(groups.of(USERS)).as("a stranger").isEqualTo(groups.of(0));
    }

    @Test
    void usersWhoAreAllAlikeStayTogether() {
        var tree = new BlendTree(users(USERS), traits(), SCALES, 2, 1);
        assertThat(tree.weights()).hasSize(1);
        assertThat(tree.groups().ofUsers()).hasSize(USERS).containsOnly(0);
    }

    @Test
    void traitsAreLikesTheirPopularityAndHowLongAgo() {
        Csr likes = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 1, 1)
                .add(1, 0, 1)
                .add(2, 0, -1)
                .build(3, 2);
        var traits =
                UserTraits.of(new TrainingData(likes, new long[] {10, 30, 100, 500}, Csr.empty(3, 3), Csr.empty(2, 0)));
        assertThat(traits.ofUser(0)).containsExactly(2, Math.log(2) / 2, 70);
        assertThat(traits.ofUser(1)).containsExactly(1, Math.log(2), 0);
        assertThat(traits.ofUser(2)).containsExactly(traits.ofStranger());
    }

    /// Every fourth user is there on a weekend, and another model knows what they want then.
    @Test
    void aContextThatMattersGetsWeightsOfItsOwn() {
        double[] weekend = IntStream.range(0, USERS)
                .mapToDouble(user -> user % 4 == 0 ? 1 : 0)
                .toArray();
        List<PooledScores> users = users(USERS).stream()
                .map(user -> user.user() % 4 == 0 ? turned(user) : user)
                .toList();
        var tree = new BlendTree(
                users, new UserTraits(List.of(new double[USERS], new double[USERS], weekend)), SCALES, 2, 1);
        double[] onWeekends = tree.weights().get(tree.groups().of(4));
        double[] onWorkdays = tree.weights().get(tree.groups().of(5));
        assertThat(onWeekends[1]).isGreaterThan(3 * onWeekends[0]);
        assertThat(onWorkdays[0]).isGreaterThan(3 * onWorkdays[1]);
    }

    /// The same with the models exchanged.
    private static PooledScores turned(PooledScores user) {
        return new PooledScores(
                user.user(),
                user.items(),
                new float[][] {user.scores()[1], user.scores()[0]},
                user.relevant(),
                user.held(),
                user.spreads());
    }

    @Test
    void manyContextsThatDoNotMatterSplitNobody() {
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> traits = IntStream.range(0, 18)
                .mapToObj(_ -> random.ints(USERS, 0, 2).asDoubleStream().toArray())
                .toList();
        assertThat(new BlendTree(users(USERS), new UserTraits(traits), SCALES, 2, 1).weights())
                .hasSize(1);
    }

    @Test
    void traitsOfAUserInAContextAreItsCommonCategories() {
        List<List<String>> daytime = IntStream.range(0, 40)
                .mapToObj(user -> List.of(user == 7 ? "night" : user % 2 == 0 ? "evening" : "morning"))
                .toList();
        List<List<String>> who =
                IntStream.range(0, 40).mapToObj(user -> List.of("u" + user / 2)).toList();
        List<List<String>> country =
                IntStream.range(0, 40).mapToObj(_ -> List.of("NO")).toList();
        TrainingData data = new TrainingData(
                new CsrBuilder().add(3, 0, 1).build(40, 2), new long[1], Csr.empty(40, 40), Csr.empty(2, 0));
        List<Features.Field> context =
                List.of(new Features.Field("daytime", daytime), new Features.Field("country", country));
        List<Features.Field> users =
                List.of(new Features.Field(Features.USER, who), context.getFirst(), context.getLast());
        UserTraits traits = UserTraits.of(data).with(new Features(users, List.of()));
        assertThat(traits.count()).isEqualTo(5);
        assertThat(traits.ofUser(2)).endsWith(1, 0);
        assertThat(traits.ofUser(5)).endsWith(0, 1);
        assertThat(traits.ofUser(7)).endsWith(0, 0);
        assertThat(UserTraits.of(data.withFeatures(new Features(context, List.of())))
                        .count())
                .as("without contexts, what is said of users is none")
                .isEqualTo(3);
    }
}

package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Weights;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A network over the features of pairs: what was liked is to score higher than what was drawn beside it (sampled
/// softmax). Users and items that came later are scored by what is said of them (attributes, genres, year); users of
/// whom nothing is get what most like, items nothing. What each of these models has of its own are its equations.
interface FeatureModel extends ModelType {
    String FEATURES = "features";
    String WEIGHTS = "weights";
    String FED_WIDTH = "fed width";

    FeatureTraining training();

    Function<String, Engine> engines();

    /// Where the vectors come from that it is fed with.
    Embeddings embeddings();

    /// Most rows of a pair of fields taken together, 0: none are.
    default int crosses() {
        return 0;
    }

    /// The equations.
    Expr score(PairInputs inputs);

    @Override
    default Ranker fit(TrainingData data, Fit fit) {
        FeatureEncoder encoder = FeatureEncoder.of(data, training().features());
        PairInputs inputs = PairInputs.of(encoder, crosses()).fedBy(fed(data, fit));
        Expr score = score(inputs);
        Weights trained = trained(score, inputs, data, fit);
        Unmet unmet = forgetUnmet(score, inputs, encoder, trained, data.liked());
        return ranker(score, inputs, encoder, trained, unmet);
    }

    private static Unmet forgetUnmet(
            Expr score, PairInputs inputs, FeatureEncoder encoder, Weights trained, Csr liked) {
        int[] unmet = Unmet.of(liked);
        double learnt = Unmet.meanScore(new Inference(score, trained), inputs, liked, unmet);
        encoder.users().forEach(field -> field.forgetUnmet(trained, user -> liked.degree(user) > 0));
        encoder.items().forEach(field -> field.forgetUnmet(trained, item -> Arrays.binarySearch(unmet, item) < 0));
        double forgotten = Unmet.meanScore(new Inference(score, trained), inputs, liked, unmet);
        return new Unmet(unmet, (float) Math.max(0, forgotten - learnt));
    }

    private @Nullable Fed fed(TrainingData data, Fit fit) {
        Fed fed = Fed.by(training().fed(), embeddings(), data, fit);
        return fed == null ? null : fed.withStrangers(fit.seed());
    }

    private Weights trained(Expr score, PairInputs inputs, TrainingData data, Fit fit) {
        Require.that(score.columns() == 1, "a score has one column");
        FeatureTraining how = training();
        Expr corrected = score.minus(new Expr.Floats(ChosenAmongOthers.LOG_FREQUENCY, 1));
        Network network =
                new Network(new Loss.FirstOfGroup(corrected, 1 + how.sampling().others()), score);
        Weights chance = network.initial(fit.seed());
        Weights initial = inputs.fed() == null ? chance : inputs.fed().into(chance);
        if (data.liked().edges() == 0) {
            return initial;
        }
        var examples = new ChosenAmongOthers(
                data.liked(), how.sampling(), inputs, how.training().batch(), fit.seed());
        return new NetworkFit(name(), how.training(), engines(), data, fit)
                .trained(network, initial, examples, params(), crosses());
    }

    /// @throws IllegalArgumentException when the features were encoded by other rules
    @Override
    default Ranker restore(NamedArrays arrays) {
        FeatureEncoder encoder = FeatureEncoder.restored(arrays.below(FEATURES));
        return restored(arrays, encoder, encoder);
    }

    /// Users and items that came later are told by what is said of them.
    @Override
    default Ranker restore(NamedArrays arrays, Snapshot now) {
        FeatureEncoder encoder = FeatureEncoder.restored(arrays.below(FEATURES));
        return restored(arrays, encoder, encoder.grown(now));
    }

    private Ranker restored(NamedArrays arrays, FeatureEncoder stored, FeatureEncoder encoder) {
        NamedArrays weights = arrays.below(WEIGHTS);
        Fed fed = training().fed() == null ? null : fed(arrays, weights, stored.userCount());
        PairInputs inputs = PairInputs.of(encoder, crosses()).fedBy(fed);
        return ranker(score(inputs), inputs, encoder, Weights.of(weights), Unmet.restored(arrays));
    }

    /// @param users of the fit, in arrays of before, which do not say how wide these vectors are
    private static Fed fed(NamedArrays arrays, NamedArrays weights, int users) {
        return arrays.all().containsKey(FED_WIDTH)
                ? Fed.ofWidth(weights, arrays.ints(FED_WIDTH)[0])
                : Fed.of(weights, 1 + users);
    }

    private Ranker ranker(Expr score, PairInputs inputs, FeatureEncoder encoder, Weights weights, Unmet unmet) {
        NamedArrays arrays =
                new NamedArrays().putBelow(FEATURES, encoder.arrays()).putBelow(WEIGHTS, weights.arrays());
        if (inputs.fed() != null) {
            arrays.put(FED_WIDTH, new int[] {inputs.fed().dimension()});
        }
        unmet.putInto(arrays);
        int items = inputs.items().getFirst().size();
        Inference network = Inference.ofSharing(score, weights);
        return new PairRanker(name(), network, inputs, Integer.MAX_VALUE, items, unmet, arrays);
    }
}

package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Engine;
import io.because.model.ModelType;
import java.util.function.Function;

/// The only way to obtain this module's models; the classes behind it stay package-private.
///
/// Engines, and vectors of other models, are asked for by name when a fit begins; restoring and scoring need none.
public final class Deep {
    private Deep() {}

    /// The product alone, of params that name a product and a perceptron.
    public static ModelType gmf(NcfParams params, Function<String, Engine> engines, Embeddings embeddings) {
        Require.that(params.factors() > 0, "gmf has factors");
        return new Ncf("gmf", params.product(), engines, embeddings);
    }

    /// The perceptron alone, of params that name a product and a perceptron.
    public static ModelType mlp(NcfParams params, Function<String, Engine> engines, Embeddings embeddings) {
        Require.that(!params.layers().isEmpty(), "mlp has layers");
        return new Ncf("mlp", params.perceptron(), engines, embeddings);
    }

    /// Product and perceptron, each trained alone as a network and then fused.
    public static ModelType neuMf(NcfParams params, Function<String, Engine> engines, Embeddings embeddings) {
        Require.that(
                params.pretraining() != null && params.pretraining().pairs() == null, "neumf's product is a network");
        return new Ncf("neumf", params, engines, embeddings);
    }

    /// The same with any pre-training of the product.
    public static ModelType ncf(NcfParams params, Function<String, Engine> engines, Embeddings embeddings) {
        return new Ncf("ncf", params, engines, embeddings);
    }

    public static ModelType mf(MfParams params) {
        return new Mf(params);
    }

    public static ModelType dot(DotParams params, Function<String, Engine> engines, Embeddings embeddings) {
        return new Dot(params, engines, embeddings);
    }

    public static ModelType twoTower(TwoTowerParams params, Function<String, Engine> engines, Embeddings embeddings) {
        return new TwoTower(params, engines, embeddings);
    }

    public static ModelType wideDeep(WideDeepParams params, Function<String, Engine> engines, Embeddings embeddings) {
        return new WideDeep(params, engines, embeddings);
    }

    public static ModelType deepFm(DeepFmParams params, Function<String, Engine> engines, Embeddings embeddings) {
        return new DeepFm(params, engines, embeddings);
    }

    public static ModelType dcn(DcnParams params, Function<String, Engine> engines, Embeddings embeddings) {
        return new Dcn(params, engines, embeddings);
    }
}

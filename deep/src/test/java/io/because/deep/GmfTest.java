package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.model.Checkpoints;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import io.because.model.TrainingLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GmfTest extends RankerContract {
    @Override
    protected ModelType type() {
        return type(0);
    }

    private static ModelType type(int leastSteps) {
        NcfParams alone =
                new NcfParams(4, List.of(), NcfTest.FUSED.negatives(), null, NcfTest.TRAINING, leastSteps, null);
        return Deep.gmf(alone, Engines::named, Embeddings.NONE);
    }

    @Test
    void whereLikesAreFewEpochsAreAdded() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        int pairs = data.liked().edges() * (1 + NcfTest.FUSED.negatives());
        int perEpoch = Math.ceilDiv(pairs, NcfTest.TRAINING.batch());
        assertThat(epochs(0, data)).isEqualTo(NcfTest.TRAINING.epochs());
        assertThat(epochs(3 * perEpoch + 1, data)).isEqualTo(4);
    }

    private static int epochs(int leastSteps, TrainingData data) {
        List<TrainingLog.Epoch> ended = new ArrayList<>();
        type(leastSteps)
                .fit(
                        data,
                        new ModelType.Fit(
                                1,
                                1,
                                Progress.SILENT,
                                Checkpoints.NONE,
                                ModelType.Fit.DEFAULT_ENGINE,
                                (model, epoch) -> ended.add(epoch)));
        return ended.size();
    }
}

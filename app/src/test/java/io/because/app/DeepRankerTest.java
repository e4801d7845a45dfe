package io.because.app;

import io.because.collaborative.Collaborative;
import io.because.collaborative.ItemKnnParams;
import io.because.deep.CandidateNetworkParams;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.Graphs;
import io.because.model.ModelType;
import io.because.model.RankerContract;
import java.util.List;

class DeepRankerTest extends RankerContract {
    @Override
    protected ModelType type() {
        var training = new TrainingParams(3, 16, 0.01, 0.1, Optimiser.Adam.DEFAULT, 3);
        return new DeepRanker(
                List.of(
                        Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                        Graphs.gfCf(new GfCfParams(0.3, 8, 12)),
                        Graphs.friends(FriendsParams.DEFAULT)),
                new DeepRankerParams(
                        List.of("itemknn", "gfcf", "friends"),
                        50,
                        new CandidateNetworkParams(List.of(8), 0, 3, training)),
                Engines::named);
    }
}

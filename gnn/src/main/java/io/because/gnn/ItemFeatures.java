package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.TrainingData;

/// What is known of items beside who liked them: their genres, and how many liked them on a scale from 0 to 1.
final class ItemFeatures {
    private ItemFeatures() {}

    /// @return items x (genres + 1), how many liked it last; what is 0 has no entry
    static Csr of(TrainingData data) {
        Csr genres = data.genres();
        Csr byItem = data.liked().transpose();
        double most = 0;
        for (int item = 0; item < byItem.rows(); item++) {
            most = Math.max(most, Math.log1p(byItem.degree(item)));
        }
        CsrBuilder features = new CsrBuilder();
        for (int item = 0; item < data.items(); item++) {
            for (int e = genres.from(item); e < genres.to(item); e++) {
                features.add(item, genres.targets()[e], genres.weights()[e]);
            }
            if (byItem.degree(item) > 0) {
                features.add(item, genres.columns(), (float) (Math.log1p(byItem.degree(item)) / most));
            }
        }
        return features.build(data.items(), genres.columns() + 1);
    }
}

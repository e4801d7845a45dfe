package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.NamedArrays;
import java.util.Arrays;

/// Embeds items that came after the fit of a {@link GraphSage} as it does those that nobody had liked by then: from
/// their genres.
///
/// @param arrays of the fitted model
record LaterItems(GraphSage model, NamedArrays arrays) {
    /// The arrays of a model that knows these items too; the same where there are none.
    ///
    /// @param genres items x genres, those of the fit first
    NamedArrays added(Csr genres) {
        int known = (int) arrays.shape("items")[0];
        int features = SageUsers.features(model.params(), arrays);
        if (known == 0 || known >= genres.rows() || features == 0) {
            return arrays;
        }
        Csr attributes = attributes(genres, known, features);
        SageNetwork network = SageNetwork.restored(model.params(), attributes, arrays);
        SageNetwork.Forward forward = network.forward(Neighbourhoods.ofStrangers(attributes.rows()));
        SageNetwork.Messages messages = network.messages(forward);
        return arrays.withRows("items", described(model.items(forward), attributes))
                .withRows("inputMessages", messages.inputs())
                .withRows("itemMessages", messages.items());
    }

    /// Genres that came after the fit say nothing.
    private static Csr attributes(Csr genres, int known, int features) {
        CsrBuilder attributes = new CsrBuilder();
        for (int item = known; item < genres.rows(); item++) {
            for (int e = genres.from(item); e < genres.to(item); e++) {
                if (genres.targets()[e] < features - 1) { // the last one is how many liked it
                    attributes.add(item - known, genres.targets()[e], genres.weights()[e]);
                }
            }
        }
        return attributes.build(genres.rows() - known, features);
    }

    /// Zeros for an item without attributes: nothing is known of it.
    private static float[] described(float[] items, Csr attributes) {
        int dimension = items.length / attributes.rows();
        for (int item = 0; item < attributes.rows(); item++) {
            if (attributes.degree(item) == 0) {
                Arrays.fill(items, item * dimension, (item + 1) * dimension, 0);
            }
        }
        return items;
    }
}

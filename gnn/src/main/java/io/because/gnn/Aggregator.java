package io.because.gnn;

import io.because.graph.Csr;
import java.util.List;

/// What a node takes over from its neighbours: first every node is turned into a message, then each row puts the
/// messages of its neighbours together. A row without neighbours gets zeros.
interface Aggregator {
    List<Tensor> tensors();

    /// @param h `[nodes][dimension]`
    /// @return one message for each node, all of the same length
    float[] messages(float[] h);

    /// Adds to the gradients of what makes messages.
    ///
    /// @return gradient with respect to `h`
    float[] messagesBack(float[] h, float[] messages, float[] gradient);

    /// @param neighbours rows x nodes, in the order of a row's sequence
    Pass aggregate(Csr neighbours, float[] messages);

    /// A way there, and back.
    interface Pass {
        /// `[rows][dimension]`.
        float[] result();

        /// @param gradient with respect to the result
        /// @return with respect to the messages
        float[] back(float[] gradient);
    }
}

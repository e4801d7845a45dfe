package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.VectorMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The last state of a long short-term memory that reads the neighbours in their order. Edge weights do not count.
///
/// - `i, f, o = σ(·)`, `g = tanh(·)` of `W_x x + b + W_h h`; `c <- f c + i g`, `h <- o tanh(c)`
/// - shapes: messages `W_x x + b` `[nodes][4 dimension]` in the order i, f, o, g, worked out once for each node
/// - rows are walked longest first, so that those that still have a neighbour at a step are the first ones
///
/// Hochreiter, Schmidhuber, "Long Short-Term Memory", Neural Computation 1997.
final class LstmAggregator implements Aggregator {
    private static final int GATES = 4;

    private final Dense input;
    private final Dense recurrent;
    private final int dimension;

    LstmAggregator(String name, int dimension, SplittableRandom random, int threads) {
        input = new Dense(name + " lstm input", dimension, GATES * dimension, random, threads);
        recurrent = new Dense(name + " lstm recurrent", dimension, GATES * dimension, random, threads);
        this.dimension = dimension;
    }

    @Override
    public List<Tensor> tensors() {
        return List.of(
                input.tensors().get(0),
                input.tensors().get(1),
                recurrent.tensors().get(0),
                recurrent.tensors().get(1));
    }

    @Override
    public float[] messages(float[] h) {
        return input.of(h);
    }

    @Override
    public float[] messagesBack(float[] h, float[] messages, float[] gradient) {
        return input.back(h, gradient);
    }

    @Override
    public Pass aggregate(Csr neighbours, float[] messages) {
        return new Reading(neighbours, messages);
    }

    /// One step of the rows that still have a neighbour: its gates and the state that it left.
    private record Step(float[] before, float[] gates, float[] memoryBefore, float[] memory) {}

    private final class Reading implements Pass {
        private final Csr neighbours;
        private final int messagesLength;
        private final int[] order; // rows, longest first
        private final List<Step> steps = new ArrayList<>();
        private final float[] state;

        Reading(Csr neighbours, float[] messages) {
            this.neighbours = neighbours;
            messagesLength = messages.length;
            order = IntStream.range(0, neighbours.rows())
                    .boxed()
                    .sorted(Comparator.comparingInt(row -> -neighbours.degree(row)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            state = new float[neighbours.rows() * dimension];
            float[] memory = new float[state.length];
            for (int t = 0; reading(t) > 0; t++) {
                steps.add(step(t, messages, memory));
            }
        }

        /// Rows that have a neighbour at a step.
        private int reading(int t) {
            return (int) Arrays.stream(order)
                    .takeWhile(row -> neighbours.degree(row) > t)
                    .count();
        }

        private int at(int k, int t) {
            return neighbours.targets()[neighbours.from(order[k]) + t] * GATES * dimension;
        }

        private Step step(int t, float[] messages, float[] memory) {
            int rows = reading(t);
            float[] before = Arrays.copyOf(state, rows * dimension);
            float[] memoryBefore = Arrays.copyOf(memory, rows * dimension);
            float[] gates = recurrent.of(before);
            for (int k = 0; k < rows; k++) {
                VectorMath.axpy(1, messages, at(k, t), gates, k * GATES * dimension, GATES * dimension);
                for (int d = 0; d < dimension; d++) {
                    int g = k * GATES * dimension + d;
                    for (int gate = 0; gate < GATES - 1; gate++) {
                        gates[g + gate * dimension] = (float) (1 / (1 + Math.exp(-gates[g + gate * dimension])));
                    }
                    gates[g + 3 * dimension] = (float) Math.tanh(gates[g + 3 * dimension]);
                    int own = k * dimension + d;
                    memory[own] = gates[g + dimension] * memory[own] + gates[g] * gates[g + 3 * dimension];
                    state[own] = gates[g + 2 * dimension] * (float) Math.tanh(memory[own]);
                }
            }
            return new Step(before, gates, memoryBefore, Arrays.copyOf(memory, rows * dimension));
        }

        @Override
        public float[] result() {
            return reordered(state, false);
        }

        /// From the order of the walk to that of the rows, or back.
        private float[] reordered(float[] values, boolean walk) {
            float[] moved = new float[values.length];
            for (int k = 0; k < order.length; k++) {
                int from = walk ? order[k] : k;
                int to = walk ? k : order[k];
                System.arraycopy(values, from * dimension, moved, to * dimension, dimension);
            }
            return moved;
        }

        @Override
        public float[] back(float[] gradient) {
            float[] ofMessages = new float[messagesLength];
            float[] ofState = reordered(gradient, true);
            float[] ofMemory = new float[ofState.length];
            for (int t = steps.size() - 1; t >= 0; t--) {
                Step step = steps.get(t);
                float[] ofGates = gatesBack(step, ofState, ofMemory);
                for (int k = 0; k < ofGates.length / (GATES * dimension); k++) {
                    VectorMath.axpy(1, ofGates, k * GATES * dimension, ofMessages, at(k, t), GATES * dimension);
                }
                float[] ofBefore = recurrent.back(step.before, ofGates);
                System.arraycopy(ofBefore, 0, ofState, 0, ofBefore.length);
            }
            return ofMessages;
        }

        /// Gradient with respect to the gates before their nonlinearities; turns that of the memory into the one of
        /// the step before.
        private float[] gatesBack(Step step, float[] ofState, float[] ofMemory) {
            float[] gates = step.gates;
            float[] back = new float[gates.length];
            for (int own = 0; own < step.memory.length; own++) {
                int i = own / dimension * GATES * dimension + own % dimension;
                int f = i + dimension;
                int o = f + dimension;
                int g = o + dimension;
                float tanh = (float) Math.tanh(step.memory[own]);
                float dc = ofMemory[own] + ofState[own] * gates[o] * (1 - tanh * tanh);
                back[i] = dc * gates[g] * gates[i] * (1 - gates[i]);
                back[f] = dc * step.memoryBefore[own] * gates[f] * (1 - gates[f]);
                back[o] = ofState[own] * tanh * gates[o] * (1 - gates[o]);
                back[g] = dc * gates[i] * (1 - gates[g] * gates[g]);
                ofMemory[own] = dc * gates[f];
            }
            return back;
        }
    }
}

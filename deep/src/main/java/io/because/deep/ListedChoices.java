package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Examples;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Every chosen candidate beside some of its list that were not, drawn anew and shuffled in each epoch:
/// groups whose first example was chosen. Input `features`.
final class ListedChoices implements Examples {
    private record Choice(CandidateList list, int candidate) {}

    private final List<Choice> choices;
    private final int features;
    private final int others;
    private final int size;
    private final Shuffled shuffled;

    /// @param size of a batch, in choices
    ListedChoices(List<CandidateList> lists, int features, int others, int size, long seed) {
        this.features = features;
        this.others = others;
        this.size = size;
        choices = lists.stream()
                .filter(list -> list.chosen() < list.candidates())
                .flatMap(list -> IntStream.range(0, list.chosen()).mapToObj(chosen -> new Choice(list, chosen)))
                .toList();
        shuffled = new Shuffled(choices.size(), seed);
    }

    @Override
    public int stepsPerEpoch() {
        return Math.ceilDiv(choices.size(), size);
    }

    @Override
    public Batch batch(int epoch, int step) {
        int[] order = shuffled.order(epoch);
        int from = step * size;
        int count = Math.min(size, order.length - from);
        SplittableRandom random = shuffled.random(epoch, step);
        float[] numbers = new float[count * (others + 1) * features];
        int at = 0;
        for (int k = 0; k < count; k++) {
            Choice choice = choices.get(order[from + k]);
            CandidateList list = choice.list;
            at = copy(list, choice.candidate, numbers, at);
            for (int other = 0; other < others; other++) {
                at = copy(list, random.nextInt(list.chosen(), list.candidates()), numbers, at);
            }
        }
        return new Batch(count * (others + 1)).numbers("features", numbers);
    }

    private int copy(CandidateList list, int candidate, float[] into, int at) {
        System.arraycopy(list.features(), candidate * features, into, at, features);
        return at + features;
    }
}

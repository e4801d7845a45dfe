package io.because.app.evaluation;

import io.because.graph.IdMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What `evaluate --rankings` writes: per model and test user a line `model<TAB>user<TAB>item item
/// ...`, the 100 best items (or the candidates, where only those are ranked) in the data set's own ids,
/// best first.
///
/// @param out stays open
public record Rankings(Writer out, IdMap userIds, IdMap itemIds) {
    void write(String model, RankedUsers ranked) {
        try {
            for (int k = 0; k < ranked.users().length; k++) {
                out.write(model + "\t" + userIds.id(ranked.users()[k]) + "\t" + items(ranked.best()[k]) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rankings; is the disk full?", e);
        }
    }

    private String items(int[] best) {
        return IntStream.of(best).mapToObj(itemIds::id).collect(Collectors.joining(" "));
    }
}

package io.because.app;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What a person sees of long work: steps with their time, bars, tables.
public final class Terminal {
    private static final Character[] LINES = AsciiTable.NO_BORDERS;

    private final PrintWriter out;

    public Terminal(PrintWriter out) {
        this.out = out;
    }

    PrintWriter out() {
        return out;
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /// Does one step of long work and says how long it took.
    <T> T step(String what, Supplier<T> work) {
        long start = System.nanoTime();
        out.print(what + " ... ");
        out.flush();
        T result = work.get();
        out.println(seconds(start) + " s");
        return result;
    }

    /// Seconds since `startNanos` with one digit behind the point.
    static String seconds(long startNanos) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - startNanos) / 1e9);
    }

    /// Numbers are set to the right, all else to the left.
    void table(List<String> columns, List<List<String>> rows) {
        List<ColumnData<List<String>>> shown = new ArrayList<>();
        IntStream.range(0, columns.size()).forEach(c -> {
            boolean numeric =
                    !rows.isEmpty() && rows.stream().allMatch(r -> r.get(c).matches("[-+]?[0-9.,%]*"));
            shown.add(new Column()
                    .header(columns.get(c))
                    .headerAlign(numeric ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
                    .dataAlign(numeric ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT)
                    .maxWidth(70)
                    .with(row -> row.get(c)));
        });
        out.println(AsciiTable.builder().border(LINES).data(rows, shown).asString());
    }
}

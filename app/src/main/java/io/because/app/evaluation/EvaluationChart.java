package io.because.app.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Bars of one metric with their intervals, best model first. Written as text: no fonts and no screen are needed where
/// it is made, and it follows the reader's light or dark scheme.
///
/// @param title what was measured
public record EvaluationChart(String title, List<ModelResult> results) {
    private static final int ROW = 26;
    private static final int TOP = 48;
    private static final int LETTER = 7; // the mean width of one
    private static final int BARS = 440;

    public String svg() {
        String metric = results.stream()
                .flatMap(result -> Stream.ofNullable(result.against()))
                .map(Comparison::metric)
                .findFirst()
                .orElse("ndcg@20");
        List<ModelResult> ordered = results.stream()
                .sorted(Comparator.comparingDouble((ModelResult result) -> -value(result, metric)))
                .toList();
        double most = ordered.stream()
                .mapToDouble(result -> Math.max(value(result, metric), interval(result, metric)[1]))
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(head(metric, TOP + ROW * ordered.size() + 12));
        for (int k = 0; k < ordered.size(); k++) {
            svg.append(bar(ordered.get(k), metric, TOP + ROW * k, BARS / Math.max(most, 1e-12)));
        }
        return svg.append("</svg>\n").toString();
    }

    /// As wide as the longest name.
    private int left() {
        return 16
                + LETTER
                        * results.stream()
                                .mapToInt(result -> result.name().length())
                                .max()
                                .orElse(0);
    }

    private String head(String metric, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (left() + BARS + 90) + " " + height
                + "\" role=\"img\">\n"
                + "<style>text{font:13px system-ui,sans-serif;fill:#222}.title{font-weight:600}.bar{fill:#4477aa}"
                + ".simple{fill:#9db4cc}.whisker{stroke:#222;stroke-width:1.5}"
                + "@media(prefers-color-scheme:dark){text{fill:#ddd}.whisker{stroke:#ddd}}</style>\n"
                + "<text class=\"title\" x=\"8\" y=\"20\">" + escaped(title) + "</text>\n"
                + "<text x=\"8\" y=\"38\">" + metric
                + ", with 95 % intervals over users; pale: the best simple model</text>\n";
    }

    private String bar(ModelResult result, String metric, int y, double scale) {
        double value = value(result, metric);
        double[] interval = interval(result, metric);
        int middle = y + ROW / 2;
        return "<text x=\"" + (left() - 8) + "\" y=\"" + (middle + 4) + "\" text-anchor=\"end\">"
                + escaped(result.name()) + "</text>\n"
                + "<rect class=\"" + (result.against() == null ? "simple" : "bar") + "\" x=\"" + left() + "\" y=\""
                + (y + 4)
                + "\" height=\"" + (ROW - 8) + "\" width=\"" + number(value * scale, 1) + "\"/>\n"
                + "<line class=\"whisker\" y1=\"" + middle + "\" y2=\"" + middle + "\" x1=\""
                + number(left() + interval[0] * scale, 1) + "\" x2=\"" + number(left() + interval[1] * scale, 1)
                + "\"/>\n"
                + "<text x=\"" + number(left() + interval[1] * scale + 8, 1) + "\" y=\"" + (middle + 4) + "\">"
                + number(value, 4) + "</text>\n";
    }

    private static double value(ModelResult result, String metric) {
        return result.metrics().getOrDefault(metric, 0.0);
    }

    private static double[] interval(ModelResult result, String metric) {
        double value = value(result, metric);
        return result.intervals().getOrDefault(metric, new double[] {value, value});
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

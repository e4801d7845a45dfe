package io.because.app.tuning;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The trials in their order, a dot each, and the best so far as a line. Failed ones are crosses at the bottom. Written
/// as text; it follows the reader's light or dark scheme.
///
/// @param title what was searched
public record TuningChart(String title, List<Trial> trials) {
    private static final int LEFT = 64;
    private static final int TOP = 52;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;

    public String svg() {
        double most = objectives().max().orElse(1);
        double least = objectives().min().orElse(0);
        double room = Math.max(1e-6, most - least);
        StringBuilder svg = new StringBuilder(head());
        axis(svg, most, TOP);
        axis(svg, least, TOP + HEIGHT);
        StringBuilder line = new StringBuilder();
        double best = Double.NEGATIVE_INFINITY;
        for (Trial trial : trials) {
            double x = LEFT + (double) WIDTH * trial.number() / Math.max(1, trials.size() - 1);
            double y = TOP + HEIGHT * (most - trial.objectiveOrNaN()) / room;
            if (trial.objective() == null) {
                svg.append("<text x=\"" + number(x, 1) + "\" y=\"" + (TOP + HEIGHT + 14) + "\">×</text>\n");
            } else {
                svg.append("<circle cx=\"" + number(x, 1) + "\" cy=\"" + number(y, 1) + "\" r=\"3\"/>\n");
                best = Math.max(best, trial.objectiveOrNaN());
            }
            line.append(number(x, 1) + "," + number(TOP + HEIGHT * (most - best) / room, 1) + " ");
        }
        return svg.append("<polyline points=\"" + line.toString().strip() + "\"/>\n</svg>\n")
                .toString();
    }

    private DoubleStream objectives() {
        return trials.stream().filter(trial -> trial.objective() != null).mapToDouble(Trial::objectiveOrNaN);
    }

    private String head() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (LEFT + WIDTH + 24) + " "
                + (TOP + HEIGHT + 24) + "\" role=\"img\">\n"
                + "<style>text{font:13px system-ui,sans-serif;fill:#222}.title{font-weight:600}circle{fill:#9db4cc}"
                + "polyline{fill:none;stroke:#4477aa;stroke-width:2}"
                + "@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>\n"
                + "<text class=\"title\" x=\"8\" y=\"20\">"
                + title.replace("&", "&amp;").replace("<", "&lt;") + "</text>\n"
                + "<text x=\"8\" y=\"38\">relative to the defaults, trial by trial; line: the best so far</text>\n";
    }

    private static void axis(StringBuilder svg, double value, int y) {
        svg.append("<text x=\"" + (LEFT - 10) + "\" y=\"" + (y + 4) + "\" text-anchor=\"end\">" + number(value, 3)
                + "</text>\n");
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

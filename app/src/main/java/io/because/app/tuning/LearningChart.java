package io.because.app.tuning;

import io.because.model.TrainingLog.Epoch;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// The loss of a training, epoch by epoch, and what was measured after each, on an axis of its own.
///
/// @param title what was trained
record LearningChart(String title, List<Epoch> epochs) {
    private static final int LEFT = 76;
    private static final int TOP = 52;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 220;

    String svg() {
        return head()
                + curve("loss", Epoch::loss, LEFT - 10, "end")
                + curve("validation", Epoch::validation, LEFT + WIDTH + 10, "start")
                + "<text x=\"" + (LEFT + WIDTH) + "\" y=\"" + (TOP + HEIGHT + 20) + "\" text-anchor=\"end\">epoch "
                + epochs.size() + "</text>\n</svg>\n";
    }

    private String head() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (LEFT + WIDTH + 76) + " "
                + (TOP + HEIGHT + 32) + "\" role=\"img\">\n"
                + "<style>text{font:13px system-ui,sans-serif;fill:#222}.title{font-weight:600}"
                + "polyline{fill:none;stroke-width:2}.loss{stroke:#4477aa}.validation{stroke:#cc6677}"
                + "@media(prefers-color-scheme:dark){text{fill:#ddd}}</style>\n"
                + "<text class=\"title\" x=\"8\" y=\"20\">"
                + title.replace("&", "&amp;").replace("<", "&lt;")
                + "</text>\n"
                + "<text x=\"8\" y=\"38\">blue, left: loss; red, right: validation, where it was measured</text>\n";
    }

    /// @param beside where its axis is written
    private String curve(String name, ToDoubleFunction<Epoch> of, int beside, String anchor) {
        List<Epoch> measured = epochs.stream()
                .filter(epoch -> Double.isFinite(of.applyAsDouble(epoch)))
                .toList();
        if (measured.isEmpty()) {
            return "";
        }
        double most = values(measured, of).max().orElse(1);
        double least = values(measured, of).min().orElse(0);
        double room = Math.max(1e-12, most - least);
        String points = measured.stream()
                .map(epoch -> number(LEFT + (double) WIDTH * (epoch.number() - 1) / Math.max(1, epochs.size() - 1), 1)
                        + "," + number(TOP + HEIGHT * (most - of.applyAsDouble(epoch)) / room, 1))
                .collect(Collectors.joining(" "));
        return axis(most, TOP, beside, anchor)
                + axis(least, TOP + HEIGHT, beside, anchor)
                + "<polyline class=\"" + name + "\" points=\"" + points + "\"/>\n";
    }

    private static DoubleStream values(List<Epoch> epochs, ToDoubleFunction<Epoch> of) {
        return epochs.stream().mapToDouble(of);
    }

    private static String axis(double value, int y, int x, String anchor) {
        return "<text x=\"" + x + "\" y=\"" + (y + 4) + "\" text-anchor=\"" + anchor + "\">" + number(value, 4)
                + "</text>\n";
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}

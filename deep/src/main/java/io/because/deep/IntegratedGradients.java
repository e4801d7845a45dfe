package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.InputGradients;
import io.because.engine.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What each number of an input adds to a score, beside an input of zeros: the number times the integral of the score's
/// derivative along the straight way from there. All together are the difference of both scores (completeness).
///
/// - the way is cut into pieces, each with the derivative in its middle; a piece over which the score changes by
///   another amount than its derivative says is halved, until all these amounts together are within 1 % of the whole
/// - a network of ReLUs is straight but for its bends: halving finds each of them, and the rest costs nothing
/// - differs from the paper: pieces of equal length find bends only by chance
///
/// Sundararajan, Taly, Yan, "Axiomatic Attribution for Deep Networks", ICML 2017. Thread-safe.
final class IntegratedGradients {
    private static final int BEGINNING = 32;
    private static final double COMPLETE = 0.01;

    /// A difference of scores below so many of their last digits is rounding.
    private static final double ROUNDING = 64;

    /// More pieces than bends need: where the whole is nearly nothing, the last digits would be cut ever finer.
    private static final int MOST = 1 << 14;

    private final Expr score;
    private final Weights weights;
    private final Expr.Floats input;
    private final Inference inference;

    /// @param score one column
    IntegratedGradients(Expr score, Weights weights, Expr.Floats input) {
        this.score = score;
        this.weights = weights;
        this.input = input;
        inference = new Inference(score, weights);
    }

    /// @param candidate `[columns]`
    double[] of(float[] candidate) {
        Way way = new Way(candidate);
        List<Piece> pieces = way.beginning();
        double whole = Math.abs((double) pieces.getLast().to.score - pieces.getFirst().from.score);
        while (pieces.size() < MOST) {
            double allowed = allowed(pieces, whole);
            List<Piece> bent =
                    pieces.stream().filter(piece -> piece.error > allowed).toList();
            if (bent.isEmpty()) {
                break;
            }
            pieces.removeIf(piece -> piece.error > allowed);
            pieces.addAll(way.halves(bent));
        }
        double[] amounts = new double[input.columns()];
        for (Piece piece : pieces) {
            for (int k = 0; k < amounts.length; k++) {
                amounts[k] += (piece.to.at - piece.from.at) * piece.slopes[k];
            }
        }
        return amounts;
    }

    /// What a piece may leave unexplained, so that all are within 1 % of the whole.
    private static double allowed(List<Piece> pieces, double whole) {
        float largest = 0;
        for (Piece piece : pieces) {
            largest = Math.max(largest, Math.abs(piece.to.score));
        }
        return Math.max(COMPLETE * whole / pieces.size(), ROUNDING * Math.ulp(largest));
    }

    /// Where on the way, 0 to 1, and the score there.
    private record Point(double at, float score) {
        double middle(Point other) {
            return (at + other.at) / 2;
        }
    }

    /// @param slopes `[columns]`, what each number adds over a length of 1
    /// @param error what the slopes leave unexplained of the change from end to end
    private record Piece(Point from, Point to, double[] slopes, double error) {}

    /// From zeros to a candidate.
    private final class Way {
        private final float[] candidate;

        Way(float[] candidate) {
            this.candidate = candidate;
        }

        List<Piece> beginning() {
            List<Point> ends = points(IntStream.rangeClosed(0, BEGINNING).mapToDouble(k -> (double) k / BEGINNING));
            List<Point> pairs = new ArrayList<>();
            for (int k = 0; k < BEGINNING; k++) {
                pairs.add(ends.get(k));
                pairs.add(ends.get(k + 1));
            }
            return pieces(pairs);
        }

        List<Piece> halves(List<Piece> bent) {
            List<Point> middles = points(bent.stream().mapToDouble(piece -> piece.from.middle(piece.to)));
            List<Point> pairs = new ArrayList<>();
            for (int k = 0; k < bent.size(); k++) {
                pairs.addAll(List.of(bent.get(k).from, middles.get(k), middles.get(k), bent.get(k).to));
            }
            return pieces(pairs);
        }

        private List<Point> points(DoubleStream places) {
            double[] at = places.toArray();
            float[] scores = inference.compute(batch(at), inference.scratch(at.length));
            return IntStream.range(0, at.length)
                    .mapToObj(k -> new Point(at[k], scores[k]))
                    .toList();
        }

        /// @param pairs where a piece begins and where it ends, by turns
        private List<Piece> pieces(List<Point> pairs) {
            double[] middles = IntStream.range(0, pairs.size() / 2)
                    .mapToDouble(k -> pairs.get(2 * k).middle(pairs.get(2 * k + 1)))
                    .toArray();
            float[] derivatives = new InputGradients(score, weights, middles.length).of(batch(middles), input);
            List<Piece> pieces = new ArrayList<>();
            for (int k = 0; k < middles.length; k++) {
                double[] slopes = new double[candidate.length];
                for (int c = 0; c < slopes.length; c++) {
                    slopes[c] = (double) derivatives[k * slopes.length + c] * candidate[c];
                }
                Point from = pairs.get(2 * k);
                Point to = pairs.get(2 * k + 1);
                double change = DoubleStream.of(slopes).sum() * (to.at - from.at);
                pieces.add(new Piece(from, to, slopes, Math.abs((double) to.score - from.score - change)));
            }
            return pieces;
        }

        private Batch batch(double[] places) {
            float[] numbers = new float[places.length * candidate.length];
            for (int at = 0; at < numbers.length; at++) {
                numbers[at] = (float) (places[at / candidate.length] * candidate[at % candidate.length]);
            }
            return new Batch(places.length).numbers(input.input(), numbers);
        }
    }
}

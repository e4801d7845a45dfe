package io.because.app;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.model.ModelType;
import io.because.model.Question;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.List;

/// What models that learn from others' scores learn from: slices of the training data that put the question that will
/// be asked.
///
/// @param slices at least one, the latest first
/// @param asAsked whether they put that question; each user's last likes stand in where few came back after a moment
record Lessons(List<HeldOut> slices, boolean asAsked) {
    private static final int LEAST_USERS = 200;

    /// @param most so many moments, where the question is what comes after one
    static Lessons of(TrainingData data, ModelType.Fit fit, int most) {
        if (fit.question() == Question.LATER) {
            List<HeldOut> later = later(data, fit, most);
            if (!later.isEmpty()) {
                return new Lessons(later, true);
            }
        }
        Protocol each = switch (fit.question()) {
            case NEXT, LATER -> Protocol.FULL;
            case ONE_NEXT -> Protocol.LEAVE_ONE_OUT;
            case ELSE -> new Protocol(Protocol.Cut.FULL, true, null);
        };
        return new Lessons(List.of(Splits.validation(data, each, fit.seed())), fit.question() != Question.LATER);
    }

    /// What came after each of some moments. There are none where few likes have a time, and none after which few came
    /// back.
    private static List<HeldOut> later(TrainingData data, ModelType.Fit fit, int most) {
        List<HeldOut> windows = new ArrayList<>();
        TrainingData before = data;
        while (windows.size() < most && Splits.hasMoment(before)) {
            HeldOut window = Splits.validation(before, Protocol.TEMPORAL, fit.seed());
            if (window.testUsers().length < LEAST_USERS) {
                break;
            }
            windows.add(window);
            before = window.train();
        }
        return windows;
    }
}

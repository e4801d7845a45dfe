package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.model.Question;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    @Test
    void modelsAreToldWhatTheyWillBeAsked() {
        assertThat(Protocol.TEMPORAL.question()).isEqualTo(Question.LATER);
        assertThat(Protocol.FULL.question()).isEqualTo(Question.NEXT);
        assertThat(Protocol.LEAVE_ONE_OUT.question()).isEqualTo(Question.ONE_NEXT);
        assertThat(new Protocol(Protocol.Cut.FULL, true, null).question()).isEqualTo(Question.ELSE);
    }
}

package io.because.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckpointsOfManyTest {
    @Test
    void whatIsDoneIsForgottenAtTheEndAndNothingElse() {
        KeptInMemory kept = new KeptInMemory(0);
        CheckpointsOfMany many = new CheckpointsOfMany(kept);
        kept.keep("of another command", new NamedArrays());
        many.keep("done", new NamedArrays().put("x", new float[] {1}));
        many.forget("done");
        assertThat(many.last("done").orElseThrow().floats("x")).containsExactly(1);
        many.forgetDone();
        assertThat(kept.kept()).containsOnlyKeys("of another command");
    }
}

package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedTextsTest {
    @Test
    void textsComeBackInTheirOrderWhateverTheirLengthAndAlphabet() {
        List<String> texts = IntStream.range(0, 500)
                .mapToObj(k ->
                        List.of("", "a", "Amélie", "千と千尋", "🎬 x").get(k % 5).repeat(1 + k % 13) + k)
                .toList();
        PackedTexts packed = PackedTexts.of(texts);
        assertThat(packed).isEqualTo(texts);
        assertThat(new PackedTexts(packed.bytes(), packed.offsets())).isEqualTo(texts);
        assertThat(PackedTexts.of(packed)).isSameAs(packed);
    }

    @Test
    void noTextsAndEmptyTextsAreToldApart() {
        assertThat(PackedTexts.of(List.of())).isEmpty();
        assertThat(PackedTexts.of(List.of("", ""))).containsExactly("", "");
    }

    @Test
    void bytesThatTheOffsetsDoNotCoverAreRefused() {
        assertThatThrownBy(() -> new PackedTexts(new byte[3], 0, 2))
                .hasMessageContaining("the last offset must be the number of bytes, 3, was 2");
    }
}

package orderdesk.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTests {

    @ParameterizedTest
    @CsvSource({
        "ы, 1, 1",
        "ы, 70, 1",
        "ы, 71, 2",
        "ы, 134, 2",
        "ы, 135, 3",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3"
    })
    void textIsCountedAsTheOperatorCounts(String letter, int length, int segments) {
        assertThat(Segments.of(letter.repeat(length)).count()).isEqualTo(segments);
    }

    @Test
    void oneCyrillicLetterMakesAllOfItWide() {
        assertThat(Segments.of("a".repeat(70) + "ы").count()).isEqualTo(2);
        assertThat(Segments.of("«".repeat(71)).wide()).isTrue();
    }

    @Test
    void partsAreTheWholeAndTearNothingApart() {
        var text = "ы".repeat(66) + "😀".repeat(40);

        var segments = Segments.of(text);

        assertThat(String.join("", segments.parts())).isEqualTo(text);
        assertThat(segments.parts()).allMatch(part -> part.length() <= 67);
        assertThat(segments.parts()).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
    }
}

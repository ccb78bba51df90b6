package orderdesk.confirmation.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreTests {

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("substance", "Сведения", 60, false),
            new Criterion("language", "Речь", 40, false),
            new Criterion("harm", "Вред", 0, true));

    static Stream<Arguments> marked() {
        return Stream.of(
                Arguments.of(5, 5, 5, 100),
                Arguments.of(1, 1, 5, 0),
                Arguments.of(5, 1, 5, 60),
                Arguments.of(3, 3, 5, 50),
                Arguments.of(4, 5, 5, 85),
                Arguments.of(null, 4, 5, 75),
                Arguments.of(null, null, 5, 100),
                Arguments.of(5, 5, 1, 0),
                Arguments.of(5, 5, null, 100));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void marksCountByTheWeightOfTheirCriteria(
            @Nullable Integer substance, @Nullable Integer language, @Nullable Integer harm, int total) {
        var marks = List.of(mark("substance", substance), mark("language", language), mark("harm", harm));

        assertThat(Score.of(CRITERIA, marks)).isEqualTo(total);
    }

    @Test
    void houseAsksForEverythingThatTheRequirementsName() {
        assertThat(Scorecard.unchanged().criteria())
                .extracting(Criterion::id)
                .containsExactly(
                        "substance", "language", "fillers", "standard", "politeness", "displeasure", "calm", "harm");
        assertThat(Scorecard.unchanged().criteria().stream()
                        .mapToInt(Criterion::weight)
                        .sum())
                .isEqualTo(100);
    }

    private static Mark mark(String criterion, @Nullable Integer mark) {
        return new Mark(criterion, mark, "", null);
    }
}

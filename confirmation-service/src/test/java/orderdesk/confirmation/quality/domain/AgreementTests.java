package orderdesk.confirmation.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the worked example of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C and E. */
class AgreementTests {

    /** Four observers of twelve units; 0 where one did not look. */
    private static final int[][] PUBLISHED = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    @Test
    void publishedExampleComesToWhatWasPublished() {
        assertThat(Agreement.alpha(units(PUBLISHED)).getAsDouble()).isEqualTo(0.849, offset(0.0005));
    }

    @Test
    void whoAgreesOnAllDoesSoWholly() {
        assertThat(Agreement.alpha(List.of(List.of(1, 1), List.of(5, 5, 5))).getAsDouble())
                .isEqualTo(1);
    }

    @Test
    void whoContradictsIsWorseThanChance() {
        assertThat(Agreement.alpha(List.of(List.of(1, 5), List.of(5, 1))).getAsDouble())
                .isNegative();
    }

    @Test
    void nothingIsSaidOfOneMarkAloneOrOfMarksThatNeverDiffer() {
        assertThat(Agreement.alpha(List.of())).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of(3), List.of(5)))).isEmpty();
        assertThat(Agreement.alpha(List.of(List.of(5, 5), List.of(5, 5)))).isEmpty();
    }

    private static List<List<Integer>> units(int[][] observers) {
        var units = new ArrayList<List<Integer>>();
        for (var unit = 0; unit < observers[0].length; unit++) {
            var at = unit;
            units.add(IntStream.range(0, observers.length)
                    .map(observer -> observers[observer][at])
                    .filter(mark -> mark > 0)
                    .boxed()
                    .toList());
        }
        return units;
    }
}

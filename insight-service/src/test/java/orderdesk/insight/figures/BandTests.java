package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.insight.figures.domain.Band;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTests {

    /** Bounds as R's {@code binom::binom.wilson} and Wilson's own paper give them. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "50, 100, 0.4038, 0.5962", "1, 2, 0.0945, 0.9055", "0, 0, 0, 1"
    })
    void bandIsWilsons(int successes, int tries, double low, double high) {
        var band = Band.of(successes, tries);

        assertThat(band.low()).isCloseTo(low, Offset.offset(0.0001));
        assertThat(band.high()).isCloseTo(high, Offset.offset(0.0001));
    }
}

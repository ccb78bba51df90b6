package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import orderdesk.insight.figures.web.Periods;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTests {

    private final Periods periods = new Periods(new FixedShops(), Clock.systemUTC());

    /** The database knows regions and offsets, and none of Java's mixtures of both. */
    @ParameterizedTest
    @CsvSource({"UTC+3,+03:00", "GMT-09:30,-09:30", "+05:45,+05:45", "Z,UTC", "UTC,UTC", "Europe/Moscow,Europe/Moscow"})
    void zonesAreAskedAsTheDatabaseReadsThem(String asked, String read) {
        assertThat(zone(asked)).isEqualTo(read);
    }

    @Test
    void secondsOfAZoneAreNone() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> zone("+03:00:01"));
    }

    private String zone(String asked) {
        return periods.of(Set.of(FixedShops.TRIBUNA), null, null, ZoneId.of(asked))
                .zone()
                .getId();
    }
}

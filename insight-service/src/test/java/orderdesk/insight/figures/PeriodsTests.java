package orderdesk.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Set;
import orderdesk.insight.figures.web.Asked;
import orderdesk.insight.figures.web.Periods;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTests {

    private static final Caller MARIA = new Caller("maria", Set.of(FixedShops.TRIBUNA), Set.of(Role.MANAGER), "c-1");

    private final Periods periods = new Periods(new FixedShops(), Clock.systemUTC());

    /** The database knows regions and offsets, and none of Java's mixtures of both. */
    @ParameterizedTest
    @CsvSource({"UTC+3,+03:00", "GMT-09:30,-09:30", "+05:45,+05:45", "Z,UTC", "UTC,UTC", "Europe/Moscow,Europe/Moscow"})
    void zonesAreAskedAsTheDatabaseReadsThem(String asked, String read) {
        assertThat(zone(asked)).isEqualTo(read);
    }

    /** 0137: they are not told which orders are a mystery shopper's, and find none by comparing. */
    @Test
    void seniorsAskAboutOrdersWithoutMysteries() {
        var galina = new Caller("galina", Set.of(FixedShops.TRIBUNA), Set.of(Role.SENIOR), "c-1");

        assertThat(periods.of(new Asked(null, null, null, null), galina).mysteries())
                .isFalse();
        assertThat(periods.of(new Asked(null, null, null, null), MARIA).mysteries())
                .isTrue();
    }

    @Test
    void secondsOfAZoneAreNone() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> zone("+03:00:01"));
    }

    private String zone(String asked) {
        return periods.of(new Asked(null, null, null, asked), MARIA).zone().getId();
    }
}

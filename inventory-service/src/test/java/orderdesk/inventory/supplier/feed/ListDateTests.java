package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListDateTests {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @CsvSource({
        "2026-05-19 00:11, 2026-05-18T21:11:00Z",
        "2026-05-19 00:11:45, 2026-05-18T21:11:45Z",
        "2026-05-19T00:11:45+05:00, 2026-05-18T19:11:45Z",
        "2026-05-19T00:11Z, 2026-05-19T00:11:00Z",
        "2026-05-19, 2026-05-18T21:00:00Z"
    })
    void dateWithoutAZoneIsTheShops(String written, String instant) {
        assertThat(ListDate.read(written, MOSCOW)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yesterday", "2026-13-01 00:00", "19.05.2026", "0000000000"})
    void whatIsNoDateIsNone(String written) {
        assertThat(ListDate.read(written, MOSCOW)).isEmpty();
    }

    @Test
    void listWithoutADateHasNone() {
        assertThat(ListDate.read(null, MOSCOW)).isEmpty();
    }
}

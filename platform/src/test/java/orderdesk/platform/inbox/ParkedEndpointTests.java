package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot.Parked;
import orderdesk.platform.testing.LotInMemory;
import org.junit.jupiter.api.Test;

class ParkedEndpointTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int SHOWN_MAX = 1_000;

    private final LotInMemory lot = new LotInMemory();
    private final ParkedEndpoint endpoint =
            new ParkedEndpoint(new ParkedDesk(new SpringInbox(topic -> topic, new NoReaders()), lot));

    @Test
    void aThousandOfThoseParkedLongestAreShown() {
        IntStream.range(0, SHOWN_MAX).forEach(this::park);
        assertThat(endpoint.parked().parked()).hasSize(SHOWN_MAX);

        park(SHOWN_MAX);

        assertThat(endpoint.parked().parked())
                .hasSize(SHOWN_MAX)
                .extracting(Parked::subject)
                .startsWith("0")
                .doesNotContain("" + SHOWN_MAX);
    }

    @Test
    void groupThatTheServiceIsNotIsNotFound() {
        assertThat(endpoint.act("replay", "other.notes", "a", null)).isNull();
    }

    private void park(int number) {
        var at = NOON.plusSeconds(number);
        var record = new Arrived("notes", 0, number, at, "" + number, new byte[0], Map.of());
        lot.park(new Letter("test.notes", record, Letter.Cause.POISON, "unreadable", at));
    }

    private record NoReaders() implements SpringInbox.Maker {
        @Override
        public <E> Consumption<E> make(String group, Reader<E> reader) {
            throw new AssertionError("Nobody reads here");
        }
    }
}

package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.inbox.port.Letter;
import orderdesk.platform.inbox.port.ParkingLot;
import orderdesk.platform.inbox.port.ParkingLot.Parked;
import orderdesk.platform.inbox.port.ParkingLot.Waiting;
import orderdesk.platform.testing.Arrivals;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every parking lot promises; the real one and the simulated ones run the same tests. */
public abstract class ParkingLotContract {

    static final String GROUP = "test.notes";
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final Arrivals notes = Arrivals.on("notes", "note", new ShopId("tribuna"));
    final Letter first = letter("a", 1, "first");
    final Letter second = letter("a", 2, "second");
    final Letter third = letter("a", 3, "third");
    private ParkingLot lot = emptyLot();

    /** A new lot with nothing in it. */
    protected abstract ParkingLot emptyLot();

    @BeforeEach
    void nothingParked() {
        lot = emptyLot();
    }

    @Test
    void emptyLotHasNothing() {
        assertThat(lot.empty(GROUP)).isTrue();
        assertThat(lot.parked(GROUP, List.of("a", "b"))).isEmpty();
        assertThat(lot.waiting(GROUP, "a", 10)).isEmpty();
        assertThat(lot.list(10)).isEmpty();
        assertThat(lot.count(10)).isZero();
    }

    @Test
    void parkedAggregateIsListedWithItsReason() {
        lot.park(first);

        assertThat(lot.empty(GROUP)).isFalse();
        assertThat(lot.parked(GROUP, List.of("a", "b"))).containsExactly("a");
        assertThat(lot.list(10)).containsExactly(new Parked(GROUP, "a", NOON, "first"));
        assertThat(lot.count(10)).isOne();
    }

    @Test
    void groupsParkEachForItself() {
        lot.park(first);

        assertThat(lot.empty("other.notes")).isTrue();
        assertThat(lot.parked("other.notes", List.of("a"))).isEmpty();
    }

    @Test
    void lettersWaitInOrderAsTheyWereKept() {
        lot.park(first);
        assertThat(lot.follow(second).orElseThrow()).satisfies(same(second));
        lot.follow(third);

        assertThat(lot.waiting(GROUP, "a", 2).orElseThrow().letters()).satisfiesExactly(same(first), same(second));
        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).hasSize(3);
    }

    @Test
    void letterThatComesAgainStaysAsItWasKept() {
        lot.park(first);
        lot.park(first);

        var again = new Letter(GROUP, first.record(), Letter.Cause.FOLLOWER, "again", NOON.plusSeconds(60));

        assertThat(lot.follow(again).orElseThrow()).satisfies(same(first));
        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).hasSize(1);
    }

    @Test
    void followerOfAFreeAggregateIsNotKept() {
        assertThat(lot.follow(second)).isEmpty();

        lot.park(first);
        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).satisfiesExactly(same(first));
    }

    @Test
    void appliedLetterLeaves() {
        lot.park(first);
        lot.follow(second);

        lot.remove(first);

        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).satisfiesExactly(same(second));
    }

    @Test
    void letterThatIsSetAsideWaitsNoLonger() {
        lot.park(first);
        lot.follow(second);

        lot.setAside(first, "a slip of the pen");

        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).satisfiesExactly(same(second));
        assertThat(lot.parked(GROUP, List.of("a"))).containsExactly("a");
    }

    @Test
    void releasedAggregateIsFree() {
        lot.park(first);
        lot.remove(first);

        assertThat(lot.release(GROUP, "a", stamp())).isTrue();

        assertThat(lot.empty(GROUP)).isTrue();
        assertThat(lot.follow(second)).isEmpty();
    }

    @Test
    void releaseLosesAgainstAFollower() {
        lot.park(first);
        lot.remove(first);
        var stamp = stamp();

        lot.follow(second);

        assertThat(lot.release(GROUP, "a", stamp)).isFalse();
        assertThat(lot.waiting(GROUP, "a", 10).orElseThrow().letters()).satisfiesExactly(same(second));
    }

    @Test
    void longestParkedComesFirst() {
        lot.park(new Letter(GROUP, letter("b", 1, "").record(), Letter.Cause.POISON, "later", NOON.plusSeconds(1)));
        lot.park(first);

        assertThat(lot.list(10)).extracting(Parked::subject).containsExactly("a", "b");
        assertThat(lot.list(1)).extracting(Parked::subject).containsExactly("a");
        assertThat(lot.count(1)).isOne();
    }

    private long stamp() {
        return lot.waiting(GROUP, "a", 10).map(Waiting::stamp).orElseThrow();
    }

    private Letter letter(String subject, long sequence, String reason) {
        var record = notes.event(subject, sequence, new Note.Written(reason));
        return new Letter(GROUP, record, Letter.Cause.POISON, reason, NOON);
    }

    /** Payloads are arrays, so records of them are compared by what is in them. */
    private static ThrowingConsumer<Letter> same(Letter expected) {
        return actual -> assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }
}

package orderdesk.inventory.stock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import orderdesk.inventory.stock.domain.Hold.Kind;
import org.junit.jupiter.api.Test;

class LedgerTests {

    @Test
    void listedPiecesAreReceivedAndFree() {
        assertThat(Ledger.listed(10)).isEqualTo(new Ledger(10, 0, 0, 10, 0, 0));
    }

    @Test
    void reservingTakesFromTheFree() {
        assertThat(Ledger.listed(10).moved(Kind.NONE, 0, Kind.RESERVED, 4)).isEqualTo(new Ledger(10, 0, 0, 6, 4, 0));
    }

    @Test
    void consumingLeavesTheFreeAlone() {
        var reserved = new Ledger(10, 0, 0, 6, 4, 0);

        assertThat(reserved.moved(Kind.RESERVED, 4, Kind.CONSUMED, 4)).isEqualTo(new Ledger(10, 0, 0, 6, 0, 4));
    }

    @Test
    void countBelowWhatIsReservedIsOverdrawnAndNeverNegative() {
        var reserved = new Ledger(10, 0, 0, 6, 4, 0);

        assertThat(reserved.counted(1)).isEqualTo(new Ledger(10, -9, 3, 0, 4, 0));
    }

    @Test
    void countDoesNotTouchWhatConfirmedOrdersTook() {
        var consumed = new Ledger(10, 0, 0, 6, 0, 4);

        assertThat(consumed.counted(8)).isEqualTo(new Ledger(10, 2, 0, 8, 0, 4));
    }

    @Test
    void whatIsGivenBackCoversTheOverdrawnFirst() {
        var overdrawn = new Ledger(10, -9, 3, 0, 4, 0);

        assertThat(overdrawn.moved(Kind.RESERVED, 4, Kind.NONE, 0)).isEqualTo(new Ledger(10, -9, 0, 1, 0, 0));
    }

    @Test
    void takingMoreThanIsFreeIsOverdrawn() {
        assertThat(Ledger.listed(1).moved(Kind.NONE, 0, Kind.RESERVED, 2)).isEqualTo(new Ledger(1, 0, 1, 0, 2, 0));
    }

    @Test
    void ledgerThatDoesNotBalanceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(10, 0, 0, 9, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(10, 0, 0, -1, 11, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(10, 0, 1, 1, 10, 0));
    }
}

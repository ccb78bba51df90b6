package orderdesk.callback.telephony;

import static orderdesk.callback.telephony.Switchboard.CHASY_LINE;
import static orderdesk.callback.telephony.Switchboard.NOON;
import static orderdesk.callback.telephony.Switchboard.TRIBUNA_LINE;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import orderdesk.callback.telephony.Figures.Hour;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String IRINA = "+79161234567";
    private static final String OLEG = "+79167654321";

    private final Switchboard board = new Switchboard();

    @Test
    void hourSaysWhatTheTelephonesDid() {
        board.called("in-time", TRIBUNA_LINE, IRINA, 0, 20, 60);
        board.called("late", TRIBUNA_LINE, IRINA, 100, 121, 160);
        board.called("missed", TRIBUNA_LINE, OLEG, 200, -1, 230);
        board.called("hidden", TRIBUNA_LINE, null, 300, -1, 330);
        board.called("of-another-shop", CHASY_LINE, OLEG, 400, 405, 430);

        assertThat(figures()).containsExactly(new Hour(NOON, 4, 2, 1, 2, 1, 1, false));
    }

    @Test
    void talkAfterwardsReachesWhoeverWasMissed() {
        board.called("before", TRIBUNA_LINE, OLEG, 0, 5, 60);
        board.called("missed", TRIBUNA_LINE, OLEG, 200, -1, 230);
        assertThat(figures().getFirst().neverReached()).isEqualTo(1);

        board.dialled("called-back", OLEG, 7_200, 7_210, 7_300);

        assertThat(figures().getFirst().neverReached()).isZero();
    }

    @Test
    void callIsCountedInTheHourInWhichItBegan() {
        board.called("first", TRIBUNA_LINE, IRINA, 3_599, 3_605, 3_700);
        board.called("second", TRIBUNA_LINE, IRINA, 3_600, 3_605, 3_700);

        assertThat(figures()).extracting(Hour::from).containsExactly(NOON, NOON.plusSeconds(3_600));
    }

    @Test
    void callThatGoesOnIsNotCountedYet() {
        assertThat(figures()).isEmpty();
    }

    private List<Hour> figures() {
        return new Figures(board.desk.ledger()).of(TRIBUNA, DAY, MOSCOW);
    }
}

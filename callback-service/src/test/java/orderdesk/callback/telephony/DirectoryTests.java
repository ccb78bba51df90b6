package orderdesk.callback.telephony;

import static orderdesk.callback.telephony.Switchboard.CHASY_LINE;
import static orderdesk.callback.telephony.Switchboard.TRIBUNA_LINE;
import static orderdesk.callback.telephony.Switchboard.line;
import static orderdesk.platform.testing.FixedShops.CHASY;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static orderdesk.platform.testing.FixedShops.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private final Switchboard board = new Switchboard();

    @Test
    void lineOfAnotherShopIsRefusedAndNothingIsChanged() {
        assertThatExceptionOfType(NumberTaken.class)
                .isThrownBy(() -> board.book(CHASY, List.of(line("+74950000000"), line(TRIBUNA_LINE)), List.of()))
                .satisfies(taken -> assertThat(taken.pointer()).isEqualTo("/lines/1/number"));

        assertThat(board.desk.directory().shopOf(TRIBUNA_LINE)).contains(TRIBUNA);
        assertThat(board.desk.directory().shopOf("+74950000000")).isEmpty();
    }

    @Test
    void extensionIsOnePersonsButInAnyShopThatHeWorksFor() {
        board.book(CHASY, List.of(line(CHASY_LINE)), List.of(new Extension("104", VERA)));

        board.book(TRIBUNA, List.of(line(TRIBUNA_LINE)), List.of(new Extension("104", VERA)));

        assertThat(board.desk.directory().operator("104")).contains(VERA);
        assertThatExceptionOfType(NumberTaken.class)
                .isThrownBy(() -> board.book(TRIBUNA, List.of(), List.of(new Extension("104", FixedShops.BORIS))));
    }

    @Test
    void changeCountsWithinASecond() {
        assertThat(board.desk.directory().shopOf("+74950000000")).isEmpty();
        board.book(CHASY, List.of(line(CHASY_LINE), line("+74950000000")), List.of());
        board.clock.advance(Duration.ofSeconds(1));

        assertThat(board.desk.directory().shopOf("+74950000000")).contains(CHASY);
        board.book(CHASY, List.of(), List.of());
        assertThat(board.desk.directory().shopOf("+74950000000")).isEmpty();
    }

    @Test
    void greetingIsChangedAndTheLineKeepsItsTime() {
        board.clock.advance(Duration.ofDays(1));
        board.book(TRIBUNA, List.of(line(TRIBUNA_LINE)), List.of());

        assertThat(board.desk
                        .directory()
                        .book(TRIBUNA)
                        .orElseThrow()
                        .state()
                        .lines()
                        .getFirst()
                        .since())
                .isEqualTo(Switchboard.NOON);
    }
}

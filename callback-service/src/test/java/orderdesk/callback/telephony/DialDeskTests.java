package orderdesk.callback.telephony;

import static orderdesk.callback.telephony.Switchboard.CAUSE;
import static orderdesk.callback.telephony.Switchboard.NOON;
import static orderdesk.callback.telephony.Switchboard.TRIBUNA_LINE;
import static orderdesk.platform.testing.FixedShops.ANNA;
import static orderdesk.platform.testing.FixedShops.TRIBUNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.domain.Dial;
import orderdesk.callback.telephony.domain.DialEvent;
import orderdesk.callback.telephony.domain.Dialled;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import org.junit.jupiter.api.Test;

class DialDeskTests {

    private static final Phone IRINA = new Phone("+79161234567", "8 916 123-45-67");
    private static final OrderId ORDER = new OrderId(UUID.fromString("00000000-0000-0042-0000-000000000001"));
    private static final Once ONCE = new Once("anna", "key-1", "hash");

    private final Switchboard board = new Switchboard();

    @Test
    void exchangeIsAskedOnceHoweverOftenTheRequestComes() {
        var first = dial(ONCE);
        var again = dial(ONCE);

        assertThat(board.asked).hasSize(1);
        assertThat(board.asked.getFirst().line()).isEqualTo(TRIBUNA_LINE);
        assertThat(first.stored().state().state()).isEqualTo(Dial.State.TAKEN);
        assertThat(again.replayed()).isTrue();
        assertThat(again.stored().state()).isEqualTo(first.stored().state());
    }

    @Test
    void sameKeyForAnotherRequestIsRefused() {
        dial(ONCE);

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> dial(new Once("anna", "key-1", "another")));
        assertThat(board.asked).hasSize(1);
    }

    @Test
    void refusalOfTheExchangeIsKept() {
        board.answer = new Answer("3330");

        assertThat(dial(ONCE).stored().state().refusal()).isEqualTo("3330");
    }

    @Test
    void exchangeThatIsAwayLeavesAWishThatIsOver() {
        board.away = new ExchangeUnavailable("away");

        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> dial(ONCE));
        board.away = null;

        assertThat(dial(ONCE).stored().state().refusal()).isEqualTo(Dial.AWAY);
        assertThat(board.asked).hasSize(1);
    }

    /** The board plays Mango Office; an Asterisk is not there. */
    @Test
    void lineIsDialledAtItsOwnExchangeOrNotAtAll() {
        var at = new Line(TRIBUNA_LINE, "магазин", null, NOON, null, "asterisk");
        board.book(TRIBUNA, List.of(at), List.of(new Extension("101", ANNA)));

        assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> dial(ONCE));
        assertThat(board.asked).isEmpty();
    }

    @Test
    void laterRefusalEndsAWishThatWasTaken() {
        dial(ONCE);

        board.desk.dials().failed(board.asked.getFirst().id(), "4200", CAUSE);

        assertThat(board.desk
                        .dials()
                        .find(TRIBUNA, DialDesk.id(TRIBUNA, ONCE))
                        .orElseThrow()
                        .state()
                        .state())
                .isEqualTo(Dial.State.REFUSED);
    }

    /** Its notices name no line; the command says whose call it is, and what for. */
    @Test
    void callThatComesOfItCarriesWhatItIsAbout() {
        dial(ONCE);
        var news = new LegNews(
                "ours",
                1,
                NOON,
                Phase.RINGING,
                Direction.OUTGOING,
                Rung.OPERATOR,
                Party.of("101", null),
                board.asked.getFirst().id(),
                null);

        board.desk.calls().take(new Notice("mango", "e1", null, news));

        var call = board.desk
                .ledger()
                .ofDial(TRIBUNA, DialDesk.id(TRIBUNA, ONCE))
                .orElseThrow()
                .state();
        assertThat(call.party()).isEqualTo(new Party("101", ANNA, IRINA));
        assertThat(board.store.events(CallRinging.class))
                .singleElement()
                .satisfies(rings -> assertThat(rings.sides().orderId()).isEqualTo(ORDER));
    }

    @Test
    void commandThatWasNeverGivenIsNobodys() {
        var news = new LegNews(
                "ours",
                1,
                NOON,
                Phase.RINGING,
                Direction.OUTGOING,
                Rung.OPERATOR,
                Party.of("101", null),
                "dial/tribuna/" + UUID.randomUUID(),
                null);

        board.desk.calls().take(new Notice("mango", "e1", null, news));

        assertThat(board.desk.ledger().strays(10)).hasSize(1);
        assertThat(board.store.events(CallRinging.class)).isEmpty();
    }

    private Done<Dial, DialEvent> dial(Once once) {
        var wish = new Dialled(DialDesk.id(TRIBUNA, once), ANNA, "101", IRINA, ORDER, null);
        return board.desk.dials().dial(TRIBUNA, wish, TRIBUNA_LINE, once, CAUSE);
    }
}

package orderdesk.confirmation.domain;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PLACED;
import static orderdesk.confirmation.Story.terms;
import static orderdesk.confirmation.domain.Cases.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.Story;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.OrderDrafted;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Recipient;
import orderdesk.platform.calling.Purpose.WrittenOrder;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkRefusal.NotNow;
import org.junit.jupiter.api.Test;

class FollowDraftTests {

    private static final Duration BREACH = Duration.ofMinutes(60);

    @Test
    void letterIsOwedACallFromItsReceiptOn() {
        var item = after(null, drafted(1, terms()), PLACED).next();

        assertThat(item.stage()).isEqualTo(new Stage.ToCall(new WrittenOrder(PLACED)));
        assertThat(item.callableAt(PLACED)).isTrue();
        assertThat(Cases.ring(item, PLACED.plus(BREACH)).events()).hasSize(2);
    }

    @Test
    void letterWithoutANumberWaitsForAPersonUntilThereIsOne() {
        var item = after(null, drafted(1, unreachable()), PLACED).next();
        var found = after(item, drafted(2, terms()), PLACED.plusSeconds(60)).next();

        assertThat(item.stage()).isEqualTo(new Stage.Attention(Stage.Why.NO_NUMBER, PLACED));
        assertThat(item.stage().queue()).contains(Queue.ATTENTION);
        assertThat(after(item, drafted(2, unreachable()), PLACED).next().stage())
                .isEqualTo(item.stage());
        assertThat(found.stage()).isEqualTo(new Stage.ToCall(new WrittenOrder(PLACED)));
    }

    @Test
    void olderFormOfADraftChangesNothing() {
        var item = after(null, drafted(2, terms()), PLACED).next();

        assertThat(after(item, drafted(1, unreachable()), PLACED).next()).isEqualTo(item);
        assertThat(after(item, drafted(2, unreachable()), PLACED).next()).isEqualTo(item);
    }

    @Test
    void draftIsTalkedAboutAndAgreedOnlyOnceItIsPlaced() {
        var draft = after(null, drafted(1, terms()), PLACED).next().heldBy(Cases.holder(ANNA, Cases.TOKEN));
        var now = PLACED.plusSeconds(120);
        var dialled = Cases.anna(now).dial(Optional.of(draft), null).next();

        assertThatExceptionOfType(NotNow.class)
                .isThrownBy(() -> Cases.anna(now).agreed(Optional.of(dialled), Cases.agreement()));

        var placed = after(dialled, Story.placed(ORDER, Channel.MAIL, terms(), now), now)
                .next();
        assertThat(placed.stage()).isEqualTo(new Stage.ToCall(new WrittenOrder(PLACED)));
        assertThat(Cases.anna(now)
                        .agreed(Optional.of(placed), Cases.agreement())
                        .events())
                .singleElement()
                .isInstanceOf(CustomerReached.class);
    }

    @Test
    void draftThatExpiredIsCalledNoMore() {
        var item = after(null, drafted(1, terms()), PLACED).next();

        assertThat(after(item, new OrderExpired(ORDER, PLACED), PLACED).next().isOpen())
                .isFalse();
    }

    private static OrderDrafted drafted(int version, OrderTerms terms) {
        return new OrderDrafted(
                ORDER,
                Cases.SHOP,
                version,
                "10427",
                Channel.MAIL,
                terms,
                List.of(),
                null,
                PLACED,
                PLACED.plus(Duration.ofHours(24)),
                PLACED);
    }

    private static OrderTerms unreachable() {
        var terms = terms();
        var customer = terms.customer();
        return new OrderTerms(
                new Customer(customer.person(), null, "irina@example.ru", customer.zone(), customer.type()),
                new Recipient(customer.person(), null),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                terms.totals(),
                terms.comment());
    }
}

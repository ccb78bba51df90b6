package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Phone;
import orderdesk.order.CrmDesk;
import orderdesk.order.Demo;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People change one order in a CRM and here. */
class CrmFollowingTests extends CrmBeside {

    private static final Cause ANNA = new Cause("anna", "r", null);
    private static final OrderId ORDER = CrmDesk.id(FixedShops.TRIBUNA, 42);
    private static final String NEW = CrmGiven.order("new", 1, "");

    @Test
    void priceAloneIsFollowed() {
        there(NEW);
        there(NEW.replace("\"discountTotal\": 50", "\"discountTotal\": 250"));

        assertThat(lines()).containsExactly("SHARF-1 1 64900");
        assertThat(here().version()).isEqualTo(2);
    }

    @Test
    void telephoneIsFollowed() {
        there(NEW);
        there(NEW.replace("345-67-89", "345-67-80"));

        assertThat(here().terms().customer().phone()).isEqualTo(new Phone("+79123456780", "8 912 345-67-80"));
        assertThat(here().terms().recipient().phone()).isEqualTo(new Phone("+79123456780", "8 912 345-67-80"));
    }

    @Test
    void whatWasAgreedHereStaysWhenSomethingElseChangesThere() {
        there(NEW);
        agreed(new Change.AddItem(Demo.SHIRT, 1));
        agreed(new Change.Quantity(new LineId("1"), 2));

        there(NEW.replace("620014", "620015"));

        assertThat(lines()).containsExactly("SHARF-1 2 84900", "FUT-M-RED 1 129900");
        assertThat(here().terms().delivery().address().postalCode()).isEqualTo("620015");
        assertThat(problem()).isNull();
    }

    @Test
    void whatChangedOnBothSidesWaitsForAPersonAndChangesNothing() {
        there(NEW);
        agreed(new Change.Quantity(new LineId("1"), 2));

        there(CrmGiven.order("new", 3, "").replace("620014", "620015"));
        assertThat(problem()).contains("changed-here", "/items/SHARF-1");
        assertThat(lines()).containsExactly("SHARF-1 2 84900");
        assertThat(here().terms().delivery().address().postalCode()).isEqualTo("620014");

        there(CrmGiven.order("new", 2, "").replace("620014", "620015"));
        assertThat(problem()).isNull();
        assertThat(here().terms().delivery().address().postalCode()).isEqualTo("620015");
    }

    @Test
    void productInTwoLinesIsCountedOnce() {
        var item = NEW.substring(NEW.indexOf("{\"id\": 1,"), NEW.indexOf("{\"id\": 2,"));
        var twice = NEW.replace(item, item + item.replace("\"id\": 1", "\"id\": 3"));
        there(twice);
        there(twice.replace("620014", "620015"));
        assertThat(lines()).containsExactly("SHARF-1 1 84900", "SHARF-1 1 84900");

        there(CrmGiven.order("new", 3, "").replace("620014", "620015"));

        assertThat(lines()).containsExactly("SHARF-1 3 84900");
    }

    @Test
    void orderFromBeforeTheCrmWasConnectedComesInOnlyWhenAPersonSaysSo() {
        there(NEW.replace("\"currency\"", "\"createdAt\": \"2025-11-20 10:00:00\", \"currency\""));

        assertThat(store.events(OrderPlaced.class)).isEmpty();
        assertThat(problem()).contains("before-the-crm");
        assertThat(server.froms).hasSize(1).first().asString().startsWith("2026-11-20");
        rounds.replay(FixedShops.TRIBUNA, CrmGiven.shop(server.url(), CrmServer.KEY), crm, 42);

        assertThat(store.events(OrderPlaced.class)).hasSize(1);
        assertThat(problem()).isNull();
    }

    @Test
    void orderThatTheCrmDoesNotGiveHoldsUpNoOther() {
        server.has(41, NEW.replace("\"id\": 42", "\"id\": 41"));
        server.refusesOrder(41);
        there(NEW);

        assertThat(store.events(OrderPlaced.class)).hasSize(1);
        assertThat(desks.crm().turns().mark(FixedShops.TRIBUNA).sinceId()).isEqualTo(2);
        assertThat(desks.crm().problems(FixedShops.TRIBUNA))
                .extracting(each -> each.state().crmId() + " " + each.state().problem())
                .containsExactly("41 400 Order is not available");
    }

    @Test
    void orderWhosePaymentIsOddIsCancelledLikeEveryOther() {
        var odd = CrmGiven.order("new", 1, ", \"paidAt\": \"2026-11-20 10:00:00\"")
                .replace("500.0", "500.005");
        there(odd);
        assertThat(problem()).isNotNull();

        there(odd.replace("\"new\"", "\"no-call\""));

        assertThat(here().state()).isInstanceOf(State.Cancelled.class);
    }

    @Test
    void reasonThatTheCrmGaveItselfStays() {
        there(NEW);
        there(NEW.replace("\"new\"", "\"no-call\""));
        heard();
        round();

        assertThat(server.asked).noneMatch(each -> each.endsWith("/edit"));
        assertThat(problem()).isNull();
    }

    @Test
    void whatCouldNotBeWrittenStaysVisibleWhenTheOrderChangesThere() {
        there(NEW);
        desks.orderDesk().cancel(FixedShops.TRIBUNA, ORDER, "v1", "передумали", ANNA);
        heard();
        round();

        there(NEW);

        var links = desks.crm().problems(FixedShops.TRIBUNA);
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().state().trouble())
                .hasValueSatisfying(it -> assertThat(it).contains("Order is not loaded"));
    }

    @Test
    void whoLostHisTurnReadsNoFurther() {
        rounds.round(FixedShops.TRIBUNA, CrmGiven.shop(server.url(), CrmServer.KEY), new Slow());

        assertThat(desks.crm().turns().mark(FixedShops.TRIBUNA).sinceId()).isZero();
        assertThat(desks.crm().turns().renew(FixedShops.TRIBUNA, 2)).isTrue();
    }

    /** While the first order is read, the turn ends and another takes it. */
    private final class Slow implements Crm {

        @Override
        public History since(long sinceId) {
            throw new AssertionError("Not asked");
        }

        @Override
        public History first(LocalDateTime from) {
            return new History(List.of(1L, 2L), 2, false);
        }

        @Override
        public Optional<CrmOrder> order(long id) {
            assertThat(id).isEqualTo(1);
            clock.advance(Duration.ofMinutes(3));
            assertThat(desks.crm().turns().lease(FixedShops.TRIBUNA)).contains(2L);
            return Optional.empty();
        }

        @Override
        public void write(long id, @Nullable String site, Edit edit) {
            throw new AssertionError("Not told");
        }
    }

    private void there(String json) {
        server.has(42, json);
        round();
    }

    private void agreed(Change change) {
        desks.orderDesk().amend(FixedShops.TRIBUNA, ORDER, here().tag(), List.of(change), null, ANNA);
    }

    private Order here() {
        return desks.orderDesk().find(FixedShops.TRIBUNA, ORDER);
    }

    private List<String> lines() {
        return here().terms().lines().stream()
                .map(line ->
                        line.sku() + " " + line.quantity() + " " + line.price().minor())
                .toList();
    }

    private @Nullable String problem() {
        return desks.crm().find(FixedShops.TRIBUNA, ORDER).orElseThrow().state().problem();
    }

    private void heard() {
        var last = store.events(OrderEvent.class).getLast();
        new OrdersReader(desks.news(), desks.afterSaleNews(), desks.safeOrders(), desks.crm())
                .on(new Received<>(
                        last,
                        "order:" + ORDER + ":9",
                        "order",
                        ORDER.toString(),
                        9,
                        FixedShops.TRIBUNA,
                        ANNA,
                        Demo.NOW));
    }
}

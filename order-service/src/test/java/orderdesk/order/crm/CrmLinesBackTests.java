package orderdesk.order.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.AfterSales;
import orderdesk.order.CrmDesk;
import orderdesk.order.Demo;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.messaging.OrdersReader;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** Lines that were changed here are written to the CRM as lines. */
class CrmLinesBackTests extends CrmBeside {

    private static final Cause ANNA = new Cause("anna", "r", null);
    private static final OrderId ORDER = CrmDesk.id(FixedShops.TRIBUNA, 42);
    private static final String NEW = CrmGiven.order("new", 1, "");
    private static final String GONE = "2  1 1"; // the position that nobody wants any more stays in its place

    @Test
    void whatWasAgreedIsWrittenOnceItIsConfirmedAndKeepsItsPositions() {
        there(NEW);
        agreed(new Change.Quantity(new LineId("1"), 2), new Change.AddItem(Demo.SHIRT, 1));
        round();
        assertThat(server.edits).isEmpty();

        confirmed();
        round();

        assertThat(server.items(42)).containsExactly(GONE, "1 SHARF-1 2 899.0", "102 FUT-M-RED 1 1299.0");
        assertThat(server.edits).hasSize(1).first().asString().startsWith("42 client-confirmed: confirmed");
        assertThat(link().theirs()).isEqualTo(desks.crmIntake().theirs(here()));
        assertThat(link().owed()).isNull();
    }

    @Test
    void whatWasNotChangedIsNoBusinessOfOurs() {
        there(NEW);
        confirmed();
        round();

        assertThat(server.asked)
                .filteredOn(each -> each.equals("GET /orders/42"))
                .hasSize(1);
        assertThat(server.items(42)).containsExactly("1 SHARF-1 1 899.0", GONE);
    }

    @Test
    void whatIsRemovedHereIsRemovedThere() {
        there(NEW);
        agreed(new Change.AddItem(Demo.SHIRT, 1));
        agreed(new Change.RemoveLine(new LineId("1")));
        confirmed();
        round();

        assertThat(server.items(42)).containsExactly(GONE, "101 FUT-M-RED 1 1299.0");
    }

    @Test
    void whoDiedAfterWritingWritesNothingTwice() {
        there(NEW);
        agreed(new Change.Quantity(new LineId("1"), 2));
        confirmed();
        clock.advance(EVERY);
        rounds.round(FixedShops.TRIBUNA, CrmGiven.shop(server.url(), CrmServer.KEY), new Dying(crm));
        assertThat(server.edits).hasSize(1);
        assertThat(link().owed()).isNotNull();

        clock.advance(Duration.ofHours(1));
        round();

        assertThat(server.items(42)).containsExactly(GONE, "1 SHARF-1 2 899.0");
        assertThat(link().owed()).isNull();
    }

    @Test
    void whatPeopleThereChangedMeanwhileIsNotWrittenOver() {
        there(NEW);
        agreed(new Change.Quantity(new LineId("1"), 2));
        confirmed();
        server.has(42, CrmGiven.order("new", 5, ""));
        server.hides(1);
        round();

        assertThat(server.items(42)).contains("1 SHARF-1 5 899.0");
        server.hides(0);
        round();
        assertThat(link().problem()).contains("changed-here");
    }

    @Test
    void crmThatMakesAnotherPriceOfItIsShown() {
        there(NEW);
        agreed(new Change.AddItem(Demo.SHIRT, 1));
        confirmed();
        server.prices(5);
        round();

        assertThat(link().refusal()).contains("lines-differ");
        assertThat(link().nextAt()).isNull();
    }

    @Test
    void aPersonKeepsOursWhereBothSidesChangedTheLines() {
        there(NEW);
        agreed(new Change.Quantity(new LineId("1"), 2));
        there(CrmGiven.order("new", 3, "").replace("620014", "620015"));
        assertThat(link().conflict()).isTrue();
        assertThat(here().terms().delivery().address().postalCode()).isEqualTo("620014");

        keep();
        round();

        assertThat(server.items(42)).containsExactly(GONE, "1 SHARF-1 2 899.0");
        assertThat(here().terms().delivery().address().postalCode()).isEqualTo("620015");
        assertThat(link().problem()).isNull();
        assertThat(link().conflict()).isFalse();
        assertThat(link().owed()).isNull();
    }

    @Test
    void whatIsNotHereCannotBeKept() {
        server.has(42, NEW.replace("8 912 345-67-89", ""));
        round();

        assertThatExceptionOfType(Unacceptable.class).isThrownBy(this::keep);
    }

    private void keep() {
        rounds.keep(FixedShops.TRIBUNA, CrmGiven.shop(server.url(), CrmServer.KEY), crm, 42, ANNA);
    }

    private void there(String json) {
        server.has(42, json);
        round();
    }

    private void agreed(Change... changes) {
        desks.orderDesk().amend(FixedShops.TRIBUNA, ORDER, here().tag(), List.of(changes), null, ANNA);
    }

    private void confirmed() {
        AfterSales.confirm(desks, ORDER);
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

    private Order here() {
        return desks.orderDesk().find(FixedShops.TRIBUNA, ORDER);
    }

    private CrmLink link() {
        return desks.crm().find(FixedShops.TRIBUNA, ORDER).orElseThrow().state();
    }
}

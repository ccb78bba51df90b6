package orderdesk.insight.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.CallAnswered;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageSent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderEvent.OrderExpired;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.contracts.stock.StockEvent.StockReleased;
import orderdesk.insight.Chronicle;
import orderdesk.insight.FactsInMemory;
import orderdesk.insight.aftersale.SaleCasesInMemory;
import orderdesk.insight.calls.RecordedCalls;
import orderdesk.insight.domain.Fact;
import orderdesk.insight.figures.PassagesInMemory;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadersTests {

    static final ShopId SHOP = new ShopId("tribuna");
    static final OrderId ORDER = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000042"));
    static final OrderId OTHER = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000043"));
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final RecordedCalls calls = new RecordedCalls();
    final Chronicle chronicle = new Chronicle(new FactsInMemory(), new PassagesInMemory(), new SaleCasesInMemory());

    @Test
    void eventsOfAllServicesBecomeOneStoryInTheirOrder() {
        OrderEvent cancelled = new OrderCancelled(ORDER, "передумали", "anna", NOON);
        StockEvent released = new StockReleased(ORDER, 1, 2, NOON.plusSeconds(1));

        new StockReader(chronicle).on(received(released, "inventory", ORDER.toString(), NOON.plusSeconds(1)));
        new OrdersReader(chronicle, calls).on(received(cancelled, "order", ORDER.toString(), NOON));

        assertThat(chronicle.story(SHOP, ORDER))
                .extracting(Fact::type)
                .containsExactly("order.cancelled.v1", "inventory.stock-released.v1");
    }

    @Test
    void factIsTheWholeEventWithItsActor() {
        OrderEvent expired = new OrderExpired(ORDER, NOON);

        new OrdersReader(chronicle, calls).on(received(expired, "order", ORDER.toString(), NOON));

        assertThat(chronicle.story(SHOP, ORDER))
                .containsExactly(new Fact(
                        "order:" + ORDER + ":1",
                        SHOP,
                        ORDER,
                        "order",
                        1,
                        "order.expired.v1",
                        "anna",
                        NOON,
                        null,
                        "{\"type\":\"order.expired.v1\",\"orderId\":\"%s\",\"at\":\"%s\"}".formatted(ORDER, NOON)));
    }

    @Test
    void secondDeliveryChangesNothing() {
        var delivery = received((OrderEvent) new OrderExpired(ORDER, NOON), "order", ORDER.toString(), NOON);
        new OrdersReader(chronicle, calls).on(delivery);
        var once = chronicle.story(SHOP, ORDER);

        new OrdersReader(chronicle, calls).on(delivery);

        assertThat(chronicle.story(SHOP, ORDER)).isEqualTo(once).hasSize(1);
    }

    @Test
    void claimOfAPersonIsPartOfEachOfHisOrdersStories() {
        var person = UUID.fromString("00000000-0000-0000-0000-000000000007");
        ConfirmationEvent claimed = new WorkClaimed(
                person, new OperatorId("anna"), 1, NOON.plusSeconds(120), List.of(ORDER, OTHER), null, NOON);

        new ConfirmationsReader(chronicle, calls).on(received(claimed, "confirmation", person.toString(), NOON));

        assertThat(chronicle.story(SHOP, ORDER)).hasSize(1);
        assertThat(chronicle.story(SHOP, OTHER)).hasSize(1);
    }

    @Test
    void callAboutAnOrderIsPartOfItsStory() {
        var call = new CallId(UUID.fromString("00000000-0000-0000-0000-000000000008"));
        CallEvent named = new CallAnswered(call, sides(ORDER), NOON);
        CallEvent unnamed = new CallAnswered(call, sides(null), NOON);

        new CallsReader(chronicle, calls).on(received(named, "callback", call.toString(), NOON));
        new CallsReader(chronicle, calls).on(received(unnamed, "callback", "another", NOON));

        assertThat(chronicle.story(SHOP, ORDER)).extracting(Fact::type).containsExactly("callback.call-answered.v1");
        assertThat(calls.told).containsExactly(named, unnamed);
    }

    private static CallSides sides(@Nullable OrderId order) {
        return new CallSides(CallSides.Direction.INBOUND, null, null, null, null, order);
    }

    @Test
    void messageToTheCustomerIsPartOfTheStory() {
        var id = new MessageId(UUID.fromString("00000000-0000-0000-0000-000000000008"));
        NotificationEvent sent = new MessageSent(id, ORDER, "confirmed", Channel.EMAIL, 1, 0, NOON);

        new NotificationsReader(chronicle, calls).on(received(sent, "notification", id.toString(), NOON));

        assertThat(chronicle.story(SHOP, ORDER)).extracting(Fact::type).containsExactly("notification.message-sent.v1");
    }

    @Test
    void whatIsAboutGoodsOnlyIsInNoOrdersStory() {
        StockEvent changed = new AvailabilityChanged(new Sku("TR-1"), 3, 2, "north", NOON);

        new StockReader(chronicle).on(received(changed, "inventory", "tribuna/TR-1", NOON));

        assertThat(chronicle.story(SHOP, ORDER)).isEmpty();
    }

    @Test
    void storyOfAnotherShopIsNotTold() {
        new OrdersReader(chronicle, calls)
                .on(received((OrderEvent) new OrderExpired(ORDER, NOON), "order", ORDER.toString(), NOON));

        assertThat(chronicle.story(new ShopId("chasy"), ORDER)).isEmpty();
    }

    private static <E> Received<E> received(E event, String source, String subject, Instant at) {
        var id = "%s:%s:1".formatted(source, subject);
        return new Received<>(event, id, source, subject, 1, SHOP, new Cause("anna", "c-1", null), at);
    }
}

package orderdesk.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.callback.CallEvent.CallRinging;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.ClaimEvent.WorkReleased;
import orderdesk.contracts.callback.MysteryCallEvent.MysteryCallMarked;
import orderdesk.contracts.confirmation.ConfirmationEvent.WorkClaimed;
import orderdesk.contracts.confirmation.ReviewEvent.ReviewAnswered;
import orderdesk.contracts.order.MysteryEvent.MysteryMarked;
import orderdesk.contracts.order.MysteryEvent.OrderRehearsed;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.StockEvent.AvailabilityChanged;
import orderdesk.platform.inbox.port.Arrived;
import org.junit.jupiter.api.Test;

class ReadingTests {

    private static final Instant AT = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID ORDER = UUID.fromString("00000000-0000-5000-8000-000000000001");

    private final Reading reading = new Reading();

    @Test
    void eventOfAnOrderIsToldWithoutWhatIsInIt() {
        var cancelled = new OrderCancelled(new OrderId(ORDER), "Иванова передумала", "anna", AT);

        var change = reading.of(record(Topics.ORDERS, "order.cancelled.v1", "order", ORDER, cancelled));

        assertThat(change)
                .hasValue(new Change(
                        "order:%s:3".formatted(ORDER),
                        "order.cancelled.v1",
                        new ShopId("tribuna"),
                        List.of(ORDER),
                        List.of(),
                        null,
                        AT,
                        null,
                        null));
        assertThat(Wire.mapper().writeValueAsString(change.orElseThrow())).doesNotContain("Иванова");
    }

    @Test
    void mysteryShoppersOrderIsToldLikeAnyOther() {
        var id = new OrderId(ORDER);
        var terms = Wire.mapper().readValue("{\"lines\":[]}", OrderTerms.class);
        var rehearsed = new OrderRehearsed(id, 1, terms, new OperatorId("anna"), AT);
        var confirmed = rehearsed.shown();

        assertThat(reading.of(record(Topics.ORDERS, "order.rehearsed.v1", "order", ORDER, rehearsed)))
                .isPresent()
                .isEqualTo(reading.of(record(Topics.ORDERS, "order.confirmed.v1", "order", ORDER, confirmed)));
        var mark = UUID.randomUUID();
        assertThat(reading.of(record(
                        Topics.ORDERS, "order.mystery-marked.v1", "order", mark, new MysteryMarked(id, "olga", AT))))
                .isEmpty();
    }

    @Test
    void mysteryShoppersCallIsToldToNobody() {
        var mark = UUID.randomUUID();
        var marked = new MysteryCallMarked(new CallId(UUID.randomUUID()), null, "olga", AT);

        assertThat(reading.of(record(Topics.CALLS, "callback.mystery-marked.v1", "callback", mark, marked)))
                .isEmpty();
    }

    @Test
    void reviewIsToldToNobody() {
        var review = UUID.randomUUID();
        var answered = new ReviewAnswered(review, new CallId(UUID.randomUUID()), new OperatorId("anna"), AT);

        assertThat(reading.of(record(
                        Topics.CONFIRMATIONS, "confirmation.review-answered.v1", "confirmation", review, answered)))
                .isEmpty();
    }

    @Test
    void claimNamesItsOrdersAndWhoHoldsThem() {
        var person = UUID.randomUUID();
        var claimed = new WorkClaimed(
                person, new OperatorId("anna"), 7, AT.plusSeconds(120), List.of(new OrderId(ORDER)), null, AT);

        var change = reading.of(
                record(Topics.CONFIRMATIONS, "confirmation.work-claimed.v1", "confirmation", person, claimed));

        assertThat(change).hasValueSatisfying(told -> {
            assertThat(told.orders()).containsExactly(ORDER);
            assertThat(told.heldBy()).isEqualTo("anna");
            assertThat(told.heldUntil()).isEqualTo(AT.plusSeconds(120));
        });
    }

    @Test
    void callThatRingsIsToldWithoutItsNumber() {
        var call = UUID.randomUUID();
        var phone = new Phone("+79161234567", "8 916 123-45-67");
        var sides = new CallSides(CallSides.Direction.INBOUND, phone, "+78005550122", null, null, new OrderId(ORDER));

        var change = reading.of(record(
                Topics.CALLS,
                "callback.call-ringing.v1",
                "callback",
                call,
                new CallRinging(new CallId(call), sides, null, AT)));

        assertThat(change).hasValueSatisfying(told -> {
            assertThat(told.call()).isEqualTo(call);
            assertThat(told.orders()).containsExactly(ORDER);
        });
        assertThat(Wire.mapper().writeValueAsString(change.orElseThrow())).doesNotContain("7916", "7800");
    }

    @Test
    void claimOnCallsNamesThemAndWhoHoldsThem() {
        var task = new CallTaskId(UUID.randomUUID());
        var released = new WorkReleased(UUID.randomUUID(), new OperatorId("anna"), 7, List.of(task), AT);

        var change =
                reading.of(record(Topics.CALLS, "callback.work-released.v1", "callback", UUID.randomUUID(), released));

        assertThat(change.map(Change::tasks)).hasValue(List.of(task.value()));
    }

    @Test
    void eventOfAnItemTellsNothing() {
        var changed = new AvailabilityChanged(new Sku("TR-MUG-01"), 1, 2, "sklad", AT);

        assertThat(reading.of(record(
                        Topics.STOCK, "inventory.availability-changed.v1", "inventory", UUID.randomUUID(), changed)))
                .isEmpty();
    }

    @Test
    void recordWhoseHeadersSayAnotherThingIsNotBelieved() {
        var cancelled = new OrderCancelled(new OrderId(ORDER), "—", "anna", AT);
        var lying = record(Topics.ORDERS, "order.confirmed.v1", "order", ORDER, cancelled);

        assertThatThrownBy(() -> reading.of(lying)).hasMessageContaining("ce_type");
    }

    @Test
    void typeOfANewerProducerTellsNothing() {
        var unknown = "{\"type\":\"order.split.v9\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(reading.of(arrived(Topics.ORDERS, "order.split.v9", "order", ORDER, unknown)))
                .isEqualTo(Optional.empty());
    }

    private static Arrived record(String topic, String type, String source, UUID subject, Object event) {
        return arrived(topic, type, source, subject, Wire.mapper().writeValueAsBytes(event));
    }

    private static Arrived arrived(String topic, String type, String source, UUID subject, byte[] json) {
        var headers = new HashMap<>(Map.of(
                "ce_type",
                type,
                "ce_source",
                source,
                "ce_subject",
                subject.toString(),
                "ce_id",
                "%s:%s:3".formatted(source, subject),
                "ce_time",
                AT.toString(),
                "sequence",
                "3",
                "shop",
                "tribuna",
                "actor",
                "anna",
                "correlation",
                "c"));
        return new Arrived(topic, 0, 1, AT, subject.toString(), json, headers);
    }
}

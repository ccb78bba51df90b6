package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderAgreed;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.shared.Slot;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

class IntakeDeskTests {

    private static final Cause CAUSE = new Cause("tribuna-storefront", "r-1", null);

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final IntakeDesk desk = Demo.desks(store, clock).intake();

    @Test
    void siteOrderIsPlacedAndAnnounced() {
        var done = post("k1", Demo.site());

        assertThat(done.stored().state().state()).isEqualTo(new State.Placed());
        assertThat(store.events(OrderEvent.class)).hasExactlyElementsOfTypes(OrderPlaced.class);
    }

    @Test
    void phoneOrderIsPlacedAndAgreedInOneWrite() {
        var done = phone("k1", Demo.phone());

        assertThat(done.stored().rev()).isEqualTo(1);
        assertThat(done.events())
                .hasExactlyElementsOfTypes(OrderPlaced.class, OrderAgreed.class)
                .last()
                .extracting(event -> ((OrderAgreed) event).waitingFor())
                .isEqualTo(Set.of(Awaited.STOCK));
    }

    @Test
    void phoneOrderWithoutReadBackIsRefused() {
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> phone("k1", Demo.phone(null)));
        assertThat(store.published()).isEmpty();
    }

    @Test
    void readBackOfAStorefrontIsRefused() {
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> post("k1", Demo.phone()));
        assertThat(store.published()).isEmpty();
    }

    @Test
    void sameKeyMeetsItsOwnOrder() {
        var first = post("k1", Demo.site());
        clock.advance(Duration.ofHours(1));

        var again = post("k1", Demo.site());

        assertThat(again.replayed()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(store.events(OrderEvent.class)).hasSize(1);
    }

    @Test
    void repeatIsAnsweredAlsoWhenItWouldBeRefusedToday() {
        var slot = new Slot(Demo.NOW.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1), at(10), at(12));
        var request = Demo.byCourier(null, slot);
        var first = post("k1", request);
        clock.advance(Duration.ofDays(3));

        assertThat(post("k1", request).events()).isEqualTo(first.events());
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> post("k2", request));
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        post("k1", Demo.site());
        var otherBody = new Once("client", "k1", "another hash");

        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> desk.fromSite(FixedShops.TRIBUNA, Demo.site(), otherBody, CAUSE));
        assertThat(store.events(OrderEvent.class)).hasSize(1);
    }

    @Test
    void sameKeyOfAnotherClientIsAnotherOrder() {
        var one = post("k1", Demo.site());
        var other = desk.fromSite(FixedShops.TRIBUNA, Demo.site(), new Once("other", "k1", "hash"), CAUSE);

        assertThat(other.stored().id()).isNotEqualTo(one.stored().id());
    }

    @Test
    void storefrontsNumberBelongsToOneOrder() {
        post("k1", Demo.numbered("A-1"));

        assertThatExceptionOfType(ExternalNumberTaken.class).isThrownBy(() -> post("k2", Demo.numbered("A-1")));
        assertThat(post("k1", Demo.numbered("A-1")).replayed()).isTrue();
        assertThat(store.events(OrderEvent.class)).hasSize(1);
    }

    @Test
    void numbersAreUniqueInAShopAcrossInstancesAndRestarts() {
        var other = Demo.desks(store, clock).intake();

        var numbers = IntStream.range(0, 150)
                .mapToObj(i -> (i % 2 == 0 ? desk : other)
                        .fromSite(FixedShops.TRIBUNA, Demo.site(), new Once("c", "k" + i, "h"), CAUSE))
                .map(done -> done.stored().state().placement().number())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().contains("10001", "10101").hasSize(150);
    }

    @Test
    void codesAreHiddenBeforeAnythingIsStored() {
        post("k1", Demo.withCode("GIFT-1042"));

        assertThat(store.events(OrderPlaced.class).getFirst().benefits()).isEqualTo(OrderEvent.Benefits.PENDING);
        assertThat(store.contents().toString()).contains("…42");
    }

    @Test
    void orderThatCannotBeKeptLeavesNothing() {
        assertThatExceptionOfType(Unacceptable.class).isThrownBy(() -> post("k1", Demo.site(Demo.shirts(0))));

        assertThat(store.contents()).isEmpty();
    }

    private Done<Order, OrderEvent> post(String key, OrderRequest request) {
        return desk.fromSite(FixedShops.TRIBUNA, request, new Once("client", key, "hash"), CAUSE);
    }

    private Done<Order, OrderEvent> phone(String key, OrderRequest request) {
        return desk.byPhone(FixedShops.TRIBUNA, request, FixedShops.ANNA, new Once("anna", key, "hash"), CAUSE);
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }
}

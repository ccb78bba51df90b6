package orderdesk.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.Count;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

/** What a service has to do about a person, delivered twice and broken off in the middle. */
class PersonDeskTests {

    private static final ShopId SHOP = new ShopId("tribuna");
    private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-000000000042");

    private final SimulatedClock clock = new SimulatedClock(ASKED);
    private final SimulatedStore store = SimulatedStore.synchronous(clock);
    private final PersonDesk desk = new PersonDesk("promo", store, clock);
    private final PersonsReader reader = new PersonsReader(desk, PersonAnswers.NOBODYS);

    @Test
    void requestThatIsDeliveredTwiceIsOneTask() {
        reader.on(sought());
        reader.on(sought());

        assertThat(desk.due(List.of(SHOP))).hasSize(1);
    }

    @Test
    void ofTwoInstancesOneLooks() {
        reader.on(sought());
        var task = desk.due(List.of(SHOP)).getFirst();

        assertThat(desk.lease(task)).isPresent();
        assertThat(desk.lease(task)).isEmpty();
        assertThat(desk.due(List.of(SHOP))).isEmpty();

        clock.advance(PersonTask.LEASE);
        assertThat(desk.due(List.of(SHOP))).hasSize(1);
    }

    @Test
    void whoFollowsOneWhoDiedGivesTheSameAnswerOnceAndKnowsWhereTheTrailLed() {
        reader.on(sought());
        var task = desk.lease(desk.due(List.of(SHOP)).getFirst()).orElseThrow();
        desk.found(task, Map.of(Trail.ORDER, List.of("o-1"), "certificate", List.of("c-1")));
        desk.answer(task, List.of(answer(task.look())));

        desk.answer(task, List.of(answer(task.look())));

        assertThat(store.events(PersonAnswered.class)).containsExactly(answer(0));
        clock.advance(Duration.ofHours(1));
        var second = desk.due(List.of(SHOP)).getFirst();
        assertThat(second.look()).isOne();
        assertThat(second.ids()).containsEntry("certificate", List.of("c-1"));
    }

    @Test
    void requestThatComesAgainAfterTheLastLookBeginsNothing() {
        reader.on(sought());
        for (var look = 0; look < 3; look++) {
            var task = desk.due(List.of(SHOP)).getFirst();
            desk.answer(task, List.of(answer(task.look())));
            clock.advance(Duration.ofDays(31));
        }

        reader.on(sought());

        assertThat(desk.due(List.of(SHOP))).isEmpty();
        assertThat(store.events(PersonAnswered.class)).hasSize(3);
        assertThat(store.contents().toString()).doesNotContain("who he is");
    }

    private static Received<PersonEvent> sought() {
        return new Received<>(
                new PersonSought(REQUEST, Errand.ERASE, "who he is", List.of(new OrderId(REQUEST)), ASKED),
                "order:" + REQUEST + ":1",
                "order",
                REQUEST.toString(),
                1,
                SHOP,
                new Cause("root", "r", null),
                ASKED);
    }

    private static PersonAnswered answer(int look) {
        return new PersonAnswered(
                REQUEST, "promo", Errand.ERASE, look, List.of(new Count("disclosures", 1, 1)), 1, 1, null, ASKED);
    }
}

package orderdesk.platform.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonTaskTests {

    private static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID REQUEST = UUID.fromString("00000000-0000-0000-0000-000000000042");
    private static final OrderId ORDER = new OrderId(REQUEST);

    @Test
    void afterAnErasureItIsLookedAgainForWhatArrivesLate() {
        var task = task(Errand.ERASE);

        var second = task.looked(0);
        var third = second.looked(1);
        var done = third.looked(2);

        assertThat(task.isDue(ASKED)).isTrue();
        assertThat(second.dueAt()).isEqualTo(ASKED.plus(Duration.ofHours(1)));
        assertThat(third.dueAt()).isEqualTo(ASKED.plus(Duration.ofDays(31)));
        assertThat(third.sealed()).isEqualTo("sealed");
        assertThat(done)
                .isEqualTo(
                        new PersonTask(REQUEST, new ShopId("tribuna"), Errand.ERASE, null, Map.of(), ASKED, 3, null));
    }

    @ParameterizedTest
    @EnumSource(value = Errand.class, names = "ERASE", mode = EnumSource.Mode.EXCLUDE)
    void whoOnlyAsksIsAnsweredOnceAndForgotten(Errand errand) {
        var done = task(errand).looked(0);

        assertThat(done.dueAt()).isNull();
        assertThat(done.sealed()).isNull();
        assertThat(done.ids()).isEmpty();
    }

    @Test
    void lookThatWasAnsweredAlreadyCountsOnce() {
        var second = task(Errand.ERASE).looked(0);

        assertThat(second.looked(0)).isEqualTo(second);
    }

    @Test
    void whoDiesAtItIsFollowedByAnother() {
        var leased = task(Errand.COPY).leased(ASKED);

        assertThat(leased.isDue(ASKED.plus(PersonTask.LEASE).minusMillis(1))).isFalse();
        assertThat(leased.isDue(ASKED.plus(PersonTask.LEASE))).isTrue();
    }

    @Test
    void trailKeepsIdsAndForgetsWhoHeIs() {
        var trail = task(Errand.COUNT)
                .trail(new PersonSeal.Identity(REQUEST, Set.of("+79161234567"), Set.of()))
                .with(Map.of("task", Set.of("t-1")));

        assertThat(trail.of(Trail.PHONE)).containsExactly("+79161234567");
        assertThat(trail.ids()).isEqualTo(Map.of(Trail.ORDER, List.of(ORDER.toString()), "task", List.of("t-1")));
    }

    private static PersonTask task(Errand errand) {
        return PersonTask.of(
                new ShopId("tribuna"), new PersonSought(REQUEST, errand, "sealed", List.of(ORDER), ASKED), ASKED);
    }
}

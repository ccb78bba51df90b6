package orderdesk.promo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent.CertificateChanged;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.promo.domain.Hold.Kind;
import org.junit.jupiter.api.Test;

class CertificateTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));
    private static final OrderId ORDER = new OrderId(new UUID(0, 1));
    private static final OrderId OTHER = new OrderId(new UUID(0, 2));
    private static final Certificate FRESH =
            Certificate.issue("id", "…TD", rub(100), UNTIL, null, NOW).next();

    @Test
    void lastInstantCountsAndTheNextDoesNot() {
        assertThat(FRESH.refusal(UNTIL.minusNanos(1))).isEmpty();
        assertThat(FRESH.refusal(UNTIL)).contains(Refusal.EXPIRED);
        assertThat(ask(FRESH, ORDER, 1, 50, UNTIL).holds().taken()).isZero();
    }

    @Test
    void blockedGivesNothingNewAndKeepsWhatIsHeld() {
        var held = ask(FRESH, ORDER, 1, 50, NOW);
        var blocked = held.changed(null, true, "украден", NOW);

        assertThat(blocked.events()).containsExactly(new CertificateChanged("id", "…TD", UNTIL, true, "украден", NOW));
        assertThat(ask(blocked.next(), ORDER, 2, 80, NOW).holds().amountOf(ORDER))
                .isEqualTo(50);
        assertThat(ask(blocked.next(), OTHER, 1, 10, NOW).holds().amountOf(OTHER))
                .isZero();
        assertThat(blocked.next().refusal(NOW)).contains(Refusal.BLOCKED);
    }

    @Test
    void extendedAndReleasedOnesAreGoodAgain() {
        var late = UNTIL.plus(Duration.ofDays(1));
        var extended = FRESH.changed(late.plusSeconds(1), null, "по просьбе", late);
        var blocked = FRESH.changed(null, true, "украден", NOW).next();
        var released = blocked.changed(null, false, "нашёлся", NOW);

        assertThat(extended.next().refusal(late)).isEmpty();
        assertThat(ask(extended.next(), ORDER, 1, 50, late).holds().amountOf(ORDER))
                .isEqualTo(50);
        assertThat(extended.events())
                .containsExactly(new CertificateChanged("id", "…TD", late.plusSeconds(1), false, "по просьбе", late));
        assertThat(released.next().refusal(NOW)).isEmpty();
        assertThat(ask(released.next(), ORDER, 1, 50, NOW).holds().amountOf(ORDER))
                .isEqualTo(50);
    }

    @Test
    void sameAgainAnnouncesNothing() {
        assertThat(FRESH.changed(UNTIL, false, "так же", NOW).events()).isEmpty();
        assertThat(ask(FRESH, ORDER, 1, 50, NOW)
                        .asked(new Ask(ORDER, 2, Kind.HELD, 50), NOW)
                        .events())
                .isEmpty();
    }

    @Test
    void nothingLeftIsNamed() {
        var empty = ask(FRESH, ORDER, 1, 100, NOW);

        assertThat(empty.refusal(NOW)).contains(Refusal.USED_UP);
        assertThat(empty.free()).isEqualTo(rub(0));
    }

    @Test
    void anotherRunOfTheSameStepIsNoticed() {
        var other = ask(FRESH, ORDER, 1, 50, NOW);

        assertThat(other.contradicts(new Ask(ORDER, 1, Kind.HELD, 50), NOW)).isFalse();
        assertThat(other.contradicts(new Ask(ORDER, 1, Kind.HELD, 40), NOW)).isTrue();
        assertThat(other.contradicts(new Ask(ORDER, 1, Kind.HELD, 60), NOW)).isTrue();
        assertThat(ask(FRESH, ORDER, 1, 300, NOW).contradicts(new Ask(ORDER, 1, Kind.HELD, 300), NOW))
                .isFalse();
    }

    private static Certificate ask(Certificate of, OrderId order, long step, long wanted, Instant now) {
        return of.asked(new Ask(order, step, Kind.HELD, wanted), now).next();
    }

    private static Money rub(long minor) {
        return new Money(minor, "RUB");
    }
}

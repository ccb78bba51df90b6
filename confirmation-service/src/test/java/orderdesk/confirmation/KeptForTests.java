package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
import static orderdesk.confirmation.Story.BORIS;
import static orderdesk.confirmation.Story.CALLABLE;
import static orderdesk.confirmation.Story.ORDER;
import static orderdesk.confirmation.Story.PHONE;
import static orderdesk.confirmation.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.confirmation.messaging.CallsReader;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.callback.Presence;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.ImpossiblePromise;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calling.md: promises belong to the pool; to one operator only on request, and to all while he is away. */
class KeptForTests {

    private static final Set<ShopId> TRIBUNA = Set.of(FixedShops.TRIBUNA);
    private static final Cause CAUSE = new Cause("anna", "r", null);
    private static final Instant SEVEN = Instant.parse("2026-11-24T16:00:00Z");

    private final Theatre stage = new Theatre(CALLABLE);
    private long heard;

    @ParameterizedTest
    @EnumSource(
            value = Presence.class,
            names = {"READY", "TALKING", "WRAP_UP"})
    void promiseToOneOperatorWaitsForHimWhileHeIsAtWork(Presence presence) {
        promised(BORIS);
        turns(BORIS, presence);

        stage.clock.set(SEVEN);

        assertThat(isGiven(ANNA)).isFalse();
        assertThat(isGiven(BORIS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Presence.class,
            names = {"PAUSED", "AWAY"})
    void promiseToOneOperatorIsAnybodysWhileHeIsNot(Presence presence) {
        promised(BORIS);
        turns(BORIS, Presence.READY);
        turns(BORIS, presence);

        stage.clock.set(SEVEN);

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void promiseToWhomNobodyHasHeardOfIsAnybodys() {
        promised(BORIS);

        stage.clock.set(SEVEN);

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void promiseToOneOperatorIsAnybodysWhenItIsTime() {
        promised(BORIS);
        turns(BORIS, Presence.TALKING);

        stage.clock.set(SEVEN.plus(Duration.ofMinutes(5)).minusMillis(1));
        assertThat(isGiven(ANNA)).isFalse();
        stage.clock.advance(Duration.ofMillis(1));

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void promiseBelongsToThePool() {
        promised(null);
        turns(BORIS, Presence.READY);

        stage.clock.set(SEVEN);

        assertThat(isGiven(ANNA)).isTrue();
    }

    @Test
    void promiseToWhoDoesNotWorkForTheShopIsRefused() {
        assertThatExceptionOfType(ImpossiblePromise.class).isThrownBy(() -> promised(FixedShops.TIMUR));
    }

    /** Whoever answered for the customer says when he can be reached, and by whom he wants to be called. */
    private void promised(@Nullable OperatorId only) {
        stage.order(1, PHONE, PLACED);
        var claim = stage.desk()
                .queue()
                .next(ANNA, TRIBUNA, Optional.empty(), CAUSE)
                .orElseThrow()
                .claim();
        var by = new CallDesk.By(FixedShops.TRIBUNA, ORDER, ANNA, claim.token(), CAUSE);
        stage.desk().calls().dial(by, null);
        var promise = new Promise(Promise.Kind.AT, SEVEN, null, false, "заказ", "перезвонить", only);
        stage.desk().calls().notReached(by, Outcome.OTHER_PERSON, Optional.of(new Wish(promise, null)));
    }

    private boolean isGiven(OperatorId operator) {
        var head = stage.desk().queue().head(operator, TRIBUNA).isPresent();
        assertThat(stage.desk()
                        .queue()
                        .next(operator, TRIBUNA, Optional.empty(), CAUSE)
                        .isPresent())
                .isEqualTo(head);
        return head;
    }

    private void turns(OperatorId operator, Presence presence) {
        var event = new PresenceChanged(operator, presence, CALLABLE.plusSeconds(++heard));
        new CallsReader(stage.desk()).on(Theatre.received("callback", ORDER, heard, event));
    }
}

package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.BORIS;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.NOW;
import static orderdesk.callback.Theatre.PHONE;
import static orderdesk.callback.Theatre.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.telephony.OwedCalls.InVain;
import orderdesk.callback.telephony.QueuedCalls;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.claim.WorkRefusal.ImpossiblePromise;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calling.md: promises belong to the pool, to one operator only on request; a line that broke, to who was talking. */
class KeptForTests {

    private static final Instant SEVEN = Instant.parse("2026-11-24T16:00:00Z");

    private final Theatre stage = new Theatre(NOW);

    @Test
    void promiseBelongsToThePool() {
        var task = promised(null);
        stage.atWork.add(BORIS);

        stage.clock.set(SEVEN);

        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());
    }

    @Test
    void promiseToOneOperatorWaitsForHimWhileHeIsAtWork() {
        var task = promised(BORIS);
        stage.atWork.add(BORIS);

        stage.clock.set(SEVEN);

        assertThat(stage.desk.queue().head(ANNA, Theatre.SHOPS)).isEmpty();
        assertThat(stage.taken(ANNA)).isEmpty();
        assertThat(stage.taken(BORIS)).containsExactly(task.taskId());
    }

    @Test
    void promiseToOneOperatorIsAnybodysWhileHeIsNotAtWork() {
        var task = promised(BORIS);
        stage.atWork.add(ANNA);

        stage.clock.set(SEVEN);

        assertThat(stage.desk.queue().head(ANNA, Theatre.SHOPS)).isPresent();
        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());
    }

    /** He is at work, and busy: the customer was promised a call in five minutes. */
    @Test
    void promiseToOneOperatorIsAnybodysWhenItIsTime() {
        var task = promised(BORIS);
        stage.atWork.add(BORIS);

        stage.clock.set(SEVEN.plus(Duration.ofMinutes(5)).minusMillis(1));
        assertThat(stage.taken(ANNA)).isEmpty();
        stage.clock.advance(Duration.ofMillis(1));

        assertThat(stage.taken(ANNA)).containsExactly(task.taskId());
    }

    @Test
    void promiseToWhoDoesNotWorkForTheShopIsRefused() {
        stage.request(PHONE, false, "k1");
        var by = stage.dialled(ANNA);

        assertThatExceptionOfType(ImpossiblePromise.class)
                .isThrownBy(() -> stage.desk.talks().later(by, wish(FixedShops.TIMUR)));
    }

    @Test
    void brokenLineIsResumedByWhoWasTalkingForAMinute() {
        var task = broken(BORIS);
        stage.atWork.add(BORIS);

        stage.clock.advance(Duration.ofMinutes(1).minusMillis(1));
        assertThat(stage.taken(ANNA)).isEmpty();
        assertThat(stage.desk.queue().head(BORIS, Theatre.SHOPS)).isPresent();
        stage.clock.advance(Duration.ofMillis(1));

        assertThat(stage.taken(ANNA)).containsExactly(task);
    }

    @Test
    void brokenLineIsAnybodysWhereNobodyIsKnownOrHeIsNotAtWork() {
        var task = broken(null);
        stage.atWork.add(BORIS);
        assertThat(stage.taken(ANNA)).containsExactly(task);

        var another = new Theatre(NOW);
        assertThat(broken(another, BORIS)).isEqualTo(another.taken(ANNA).getFirst());
    }

    private CallTask promised(@Nullable OperatorId only) {
        stage.request(PHONE, false, "k1");
        return stage.desk.talks().later(stage.dialled(ANNA), wish(only)).state();
    }

    private CallTaskId broken(@Nullable OperatorId by) {
        return broken(stage, by);
    }

    private static CallTaskId broken(Theatre stage, @Nullable OperatorId by) {
        var id = new CallTaskId(Ids.of("broken"));
        var call = new InVain(CallTaskKind.DROPPED_LINE, PHONE, new CallId(Ids.of("call")), NOW, by);
        new QueuedCalls(stage.desk.tasks(), new FixedShops()).owe(SHOP, id, call, CAUSE);
        return id;
    }

    private static Wish wish(@Nullable OperatorId only) {
        return new Wish(new Promise(Promise.Kind.AT, SEVEN, null, false, "размер", "уточнить размер", only), null);
    }
}

package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.consent;
import static orderdesk.callback.Theatre.once;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallEvent.CallTaskCompleted;
import orderdesk.contracts.callback.CallEvent.PromiseBroken;
import orderdesk.contracts.callback.CallEvent.PromiseKept;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.claim.Wish;
import org.junit.jupiter.api.Test;

/**
 * A year of promises to customers whose clocks change twice, with outages, and with a clock that jumps back: none is
 * early, none is lost, and each is there when its time comes, or when the service is back.
 */
class YearOfPromisesTests {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final Duration BREACH = Duration.ofMinutes(15);

    private record Owed(CallTaskId task, Instant at) {}

    private final Theatre stage =
            new Theatre(FIRST.minusDays(1).atStartOfDay(NEW_YORK).toInstant());
    private final PriorityQueue<Owed> owed = new PriorityQueue<>(Comparator.comparing(Owed::at));
    private final Random random = new Random(2026);
    private int late;
    private int numbers;

    @Test
    void noneIsEarlyAndNoneIsLost() {
        for (var day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
            var afternoon = day.atTime(15, 0).atZone(NEW_YORK).toInstant();
            keepUntil(afternoon);
            stage.clock.set(afternoon);
            promise(day.plusDays(1 + random.nextInt(3)));
        }
        keepUntil(Instant.MAX);

        assertThat(stage.store.events(CallTaskCompleted.class)).hasSize(numbers);
        assertThat(stage.store.events(PromiseBroken.class)).hasSize(late);
        assertThat(stage.store.events(PromiseKept.class)).hasSize(2 * numbers - late);
        assertThat(late).isPositive();
    }

    /** At any minute between the hard limits of the customer's day. */
    private void promise(LocalDate day) {
        var at = day.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(13 * 60)))
                .atZone(NEW_YORK)
                .toInstant();
        var zone = Zone.sure(NEW_YORK.getId(), Zone.Source.CUSTOMER_SAID);
        var subject = Subject.of(new Phone("+1212%07d".formatted(++numbers), ""), zone);
        var task = stage.desk
                .requests()
                .callback(SHOP, subject, consent("callback"), true, null, once("k" + numbers), CAUSE)
                .stored()
                .state();
        var by = dialled(task);
        stage.desk
                .talks()
                .later(by, new Wish(new Promise(Promise.Kind.AT, at, null, false, "заказ", "как обещали"), null));
        owed.add(new Owed(task.taskId(), at));
    }

    private void keepUntil(Instant end) {
        while (!owed.isEmpty() && owed.peek().at().isBefore(end)) {
            var next = owed.poll();
            isNotEarly(next);
            switch (random.nextInt(8)) {
                case 0 -> comesBackAfterAnOutage(next);
                case 1 -> jumpsBack(next);
                default -> stage.clock.set(next.at());
            }
            stage.store.tick();
            isThere(next);
            stage.desk
                    .talks()
                    .talked(
                            dialled(stage.task(next.task())),
                            new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null));
        }
    }

    private void isNotEarly(Owed next) {
        stage.clock.set(next.at().minusMillis(1));
        stage.store.tick();
        assertThat(stage.task(next.task()).callableAt(stage.clock.instant())).isFalse();
    }

    /** Less than an hour, so that the customer may still be called: the last promise of a day is at nine. */
    private void comesBackAfterAnOutage(Owed next) {
        var outage = Duration.ofSeconds(isAlone(next) ? random.nextInt(3_500) : 0);
        stage.clock.set(next.at().plus(outage));
        if (outage.compareTo(BREACH) >= 0) {
            late++;
        }
    }

    private boolean isAlone(Owed next) {
        return owed.isEmpty() || owed.peek().at().isAfter(next.at().plus(Duration.ofHours(1)));
    }

    private void jumpsBack(Owed next) {
        stage.clock.set(next.at());
        stage.store.tick();
        stage.clock.set(next.at().minusSeconds(600));
        stage.store.tick();
        assertThat(stage.task(next.task()).callableAt(stage.clock.instant())).isFalse();
        stage.clock.set(next.at());
    }

    private void isThere(Owed next) {
        assertThat(stage.task(next.task()).callableAt(stage.clock.instant()))
                .as("promised for %s, now %s", next.at(), stage.clock.instant())
                .isTrue();
    }

    private TalkDesk.By dialled(CallTask task) {
        var claim = stage.desk.claims().claim(task, ANNA, CAUSE).claim();
        var by = Theatre.by(ANNA, task, claim.token());
        stage.desk.talks().dial(by, null);
        return by;
    }
}

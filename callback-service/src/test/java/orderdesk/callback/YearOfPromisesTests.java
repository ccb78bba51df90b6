package orderdesk.callback;

import static orderdesk.callback.Theatre.ANNA;
import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.SHOPS;
import static orderdesk.callback.Theatre.consent;
import static orderdesk.callback.Theatre.once;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.simulator.Steps;
import org.junit.jupiter.api.Test;

/**
 * A year of promises of all three kinds to customers in three places whose clocks change twice, one of them by half an
 * hour, with outages of the service and of its store, kills in the middle of a step, and clocks that jump back and ahead:
 * none is early, none is lost, and each is handed out within 30 seconds of its time, or when the service is back.
 */
class YearOfPromisesTests {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin"), ZoneId.of("Australia/Lord_Howe"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);

    /** Somebody asks for the next work at least so often. */
    private static final int ASKED_EVERY_SECONDS = 30;

    /** A claim takes more steps of the store than these. */
    private static final int STEPS_OF_A_CLAIM = 6;

    /** @param breach from then on it is broken */
    private record Owed(CallTaskId task, Instant at, Instant breach) {}

    private Theatre stage =
            new Theatre(FIRST.minusDays(1).atStartOfDay(ZONES.getFirst()).toInstant());
    private final PriorityQueue<Owed> owed = new PriorityQueue<>(Comparator.comparing(Owed::at));
    private final Random random = new Random(2026);
    private int late;
    private int jumped;
    private int failures;
    private int numbers;
    private int onChangedDays;

    @Test
    void noneIsEarlyAndNoneIsLost() {
        for (var number = 0; number < FIRST.lengthOfYear(); number++) {
            var day = FIRST.plusDays(number);
            var zone = ZONES.get(number % ZONES.size());
            var afternoon = day.atTime(15, 0).atZone(zone).toInstant();
            keepUntil(afternoon);
            stage.clock.set(afternoon);
            promise(day.plusDays(1 + random.nextInt(3)), zone);
            Stream.of(1, 2, 3)
                    .map(day::plusDays)
                    .filter(next -> changes(next, zone))
                    .forEach(next -> promise(next, zone));
        }
        keepUntil(Instant.MAX);

        assertThat(stage.store.events(CallTaskCompleted.class)).hasSize(numbers);
        assertThat(stage.store.events(PromiseBroken.class)).hasSize(late + jumped);
        assertThat(stage.store.events(PromiseKept.class)).hasSize(2 * numbers - late - jumped);
        assertThat(late).isPositive();
        assertThat(jumped).isGreaterThan(10);
        assertThat(failures).isGreaterThan(20);
        assertThat(onChangedDays).isGreaterThanOrEqualTo(2 * ZONES.size());
        System.out.printf(
                "%d promises, %d on days of other length, %d late by an outage, %d by a clock, %d kills and outages amid a step%n",
                numbers, onChangedDays, late, jumped, failures);
    }

    private static boolean changes(LocalDate day, ZoneId zone) {
        var length = Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
        return !length.equals(Duration.ofDays(1));
    }

    /** At any minute between the hard limits of the customer's day. */
    private void promise(LocalDate day, ZoneId place) {
        onChangedDays += changes(day, place) ? 1 : 0;
        var at = day.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(13 * 60)))
                .atZone(place)
                .toInstant();
        var zone = Zone.sure(place.getId(), Zone.Source.CUSTOMER_SAID);
        var subject = Subject.of(new Phone("+1212%07d".formatted(++numbers), ""), zone);
        var task = stage.desk
                .requests()
                .callback(SHOP, subject, consent("callback"), true, null, once("k" + numbers), CAUSE)
                .stored()
                .state();
        var promise = callableFrom(at);
        stage.desk.talks().later(dialled(task), new Wish(promise, null));
        owed.add(new Owed(task.taskId(), at, breach(promise, at)));
    }

    private Promise callableFrom(Instant at) {
        return switch (random.nextInt(3)) {
            case 0 -> new Promise(Promise.Kind.AT, at, null, false, "заказ", "как обещали");
            case 1 -> new Promise(Promise.Kind.BETWEEN, at, at.plusSeconds(2_700), false, "заказ", "как обещали");
            default -> new Promise(Promise.Kind.BY, null, at.plusSeconds(300), false, "заказ", "как обещали");
        };
    }

    private static Instant breach(Promise promise, Instant at) {
        return switch (promise.kind()) {
            case AT -> at.plusSeconds(900);
            case BETWEEN -> at.plusSeconds(2_700);
            case BY -> at.plusSeconds(600);
        };
    }

    private void keepUntil(Instant end) {
        while (!owed.isEmpty() && owed.peek().at().isBefore(end)) {
            var next = owed.poll();
            isNotEarly(next);
            switch (random.nextInt(10)) {
                case 3 ->
                    afterSteps(next, () -> {
                        throw new StoreUnavailable("away");
                    });
                case 4 ->
                    afterSteps(next, () -> {
                        throw new Killed();
                    });
                case 0 -> comesBackAfterAnOutage(next);
                case 1 -> jumps(next, Duration.ofMinutes(-10));
                case 2 -> jumps(next, Duration.ofMinutes(9));
                case 5 -> jumpsBeyondTheBreach(next);
                default -> {} // time goes on as it should
            }
            if (stage.clock.instant().isBefore(next.at())) {
                stage.clock.set(next.at().plusSeconds(isAlone(next) ? random.nextInt(ASKED_EVERY_SECONDS) : 0));
            }
            stage.store.tick();
            isHandedOut(next);
        }
    }

    private void isNotEarly(Owed next) {
        stage.clock.set(next.at().minusMillis(1));
        stage.store.tick();
        assertThat(stage.task(next.task()).callableAt(stage.clock.instant())).isFalse();
    }

    /** Less than an hour, so that the customer may still be called: the last promise of a day is at nine. */
    private void comesBackAfterAnOutage(Owed next) {
        stage.clock.set(next.at().plusSeconds(isAlone(next) ? random.nextInt(3_500) : 0));
        if (!stage.clock.instant().isBefore(next.breach())) {
            late++;
        }
    }

    private boolean isAlone(Owed next) {
        return owed.isEmpty() || owed.peek().at().isAfter(next.at().plus(Duration.ofHours(1)));
    }

    /** The machine's clock goes wrong for a moment, and what is due by it happens. */
    private void jumps(Owed next, Duration by) {
        stage.clock.set(next.at().plus(by));
        stage.store.tick();
        stage.clock.set(next.at().minusMillis(1));
        stage.store.tick();
        assertThat(stage.task(next.task()).callableAt(stage.clock.instant())).isFalse();
    }

    /** It is said to be broken, which cannot be taken back; it is called at its time all the same. */
    private void jumpsBeyondTheBreach(Owed next) {
        if (isAlone(next)) {
            jumps(next, Duration.between(next.at(), next.breach()));
            jumped++;
        }
    }

    /** Somewhere in the middle of asking for the work the store is away, or the process: another one goes on with what is stored. */
    private void afterSteps(Owed next, Runnable fails) {
        stage.clock.set(next.at());
        var left = new AtomicInteger(1 + random.nextInt(STEPS_OF_A_CLAIM));
        stage.store.watch(_ -> {
            if (left.decrementAndGet() == 0) {
                fails.run();
            }
        });
        try {
            stage.store.tick();
            stage.desk.queue().next(ANNA, SHOPS, Optional.empty(), CAUSE);
        } catch (StoreUnavailable | Killed _) {
            failures++;
        }
        stage.store.watch(Steps.NONE);
        stage = new Theatre(stage.clock, stage.store);
    }

    /** An error, because no service may catch it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private void isHandedOut(Owed next) {
        var given = stage.desk.queue().next(ANNA, SHOPS, Optional.empty(), CAUSE);
        assertThat(given)
                .as("promised for %s, now %s", next.at(), stage.clock.instant())
                .hasValueSatisfying(
                        it -> assertThat(it.items().getFirst().state().taskId()).isEqualTo(next.task()));
        stage.desk
                .talks()
                .talked(dialled(stage.task(next.task())), new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null));
    }

    private TalkDesk.By dialled(CallTask task) {
        var claim = stage.desk.claims().claim(task, ANNA, CAUSE).claim();
        var by = Theatre.by(ANNA, task, claim.token());
        stage.desk.talks().dial(by, null);
        return by;
    }
}

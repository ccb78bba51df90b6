package orderdesk.confirmation;

import static orderdesk.confirmation.Story.ANNA;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.Attempt.Outcome;
import orderdesk.confirmation.messaging.OrdersReader;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseBroken;
import orderdesk.contracts.confirmation.ConfirmationEvent.PromiseKept;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.queue.ClaimDesk;
import orderdesk.platform.queue.Claimed;
import orderdesk.platform.simulator.Steps;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/**
 * A year of promises about orders, to customers in three places whose clocks change twice: the service and its store are
 * away and killed amid a step, clocks jump, and none is early, none is lost, each is handed out within 30 seconds.
 */
class YearOfPromisesTests {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("Europe/Berlin"), ZoneId.of("Australia/Lord_Howe"));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final Set<ShopId> SHOPS = Set.of(FixedShops.TRIBUNA);
    private static final Cause CAUSE = new Cause("anna", "r", null);

    /** Somebody asks for the next work at least so often. */
    private static final int ASKED_EVERY_SECONDS = 30;

    /** A claim takes more steps of the store than these. */
    private static final int STEPS_OF_A_CLAIM = 6;

    private record Owed(OrderId order, Instant at) {}

    private final PriorityQueue<Owed> owed = new PriorityQueue<>(Comparator.comparing(Owed::at));
    private final Random random = new Random(2026);
    private Theatre stage =
            new Theatre(FIRST.minusDays(1).atStartOfDay(ZONES.getFirst()).toInstant());
    private int numbers;
    private int failures;
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

        assertThat(stage.store.events(PromiseBroken.class)).isEmpty();
        assertThat(stage.store.events(PromiseKept.class)).hasSize(numbers);
        assertThat(failures).isGreaterThan(20);
        assertThat(onChangedDays).isGreaterThanOrEqualTo(2 * ZONES.size());
    }

    private static boolean changes(LocalDate day, ZoneId zone) {
        var length = Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
        return !length.equals(Duration.ofDays(1));
    }

    /** Whoever answered for the customer says when he can be reached: at any minute that the law allows. */
    private void promise(LocalDate day, ZoneId place) {
        onChangedDays += changes(day, place) ? 1 : 0;
        var at = day.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(13 * 60)))
                .atZone(place)
                .toInstant();
        var order = Story.order(++numbers);
        var phone = new Phone("+1212%07d".formatted(numbers), "");
        var placed = stage.clock.instant();
        stage.hear(Story.placed(order, Channel.SITE, in(place, Story.terms(phone, Story.line(1))), placed), order);
        var by = dialled(order);
        var wish = Optional.of(new Wish(callableFrom(at), null));
        stage.desk().calls().notReached(by, Outcome.OTHER_PERSON, wish);
        owed.add(new Owed(order, at));
    }

    private Promise callableFrom(Instant at) {
        return switch (random.nextInt(3)) {
            case 0 -> new Promise(Promise.Kind.AT, at, null, false, "заказ", "как обещали");
            case 1 -> new Promise(Promise.Kind.BETWEEN, at, at.plusSeconds(2_700), false, "заказ", "как обещали");
            default -> new Promise(Promise.Kind.BY, null, at.plusSeconds(300), false, "заказ", "как обещали");
        };
    }

    private void keepUntil(Instant end) {
        while (!owed.isEmpty() && owed.peek().at().isBefore(end)) {
            var next = owed.poll();
            isNotEarly(next);
            switch (random.nextInt(6)) {
                case 0 -> jumps(next, Duration.ofMinutes(-10));
                case 1 -> jumps(next, Duration.ofMinutes(4));
                case 2 ->
                    afterSteps(next, () -> {
                        throw new StoreUnavailable("away");
                    });
                case 3 ->
                    afterSteps(next, () -> {
                        throw new Killed();
                    });
                default -> {} // time goes on as it should
            }
            stage.clock.set(next.at().plusSeconds(isAlone(next) ? random.nextInt(ASKED_EVERY_SECONDS) : 0));
            stage.store.tick();
            isHandedOut(next);
        }
    }

    private void isNotEarly(Owed next) {
        stage.clock.set(next.at().minusMillis(1));
        stage.store.tick();
        assertThat(stage.desk().queue().head(ANNA, SHOPS)).isEmpty();
    }

    private boolean isAlone(Owed next) {
        return owed.isEmpty() || owed.peek().at().isAfter(next.at().plusSeconds(ASKED_EVERY_SECONDS));
    }

    /** The machine's clock goes wrong for a moment, and what is due by it happens. */
    private void jumps(Owed next, Duration by) {
        stage.clock.set(next.at().plus(by));
        stage.store.tick();
        isNotEarly(next);
    }

    /** Amid a step the store is away, or the process: another one goes on with what is stored. */
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
            stage.desk().queue().next(ANNA, SHOPS, Optional.empty(), CAUSE);
        } catch (StoreUnavailable | Killed _) {
            failures++;
        }
        stage.store.watch(Steps.NONE);
        stage = new Theatre(stage.clock, stage.store);
    }

    private void isHandedOut(Owed next) {
        var given = stage.desk().queue().next(ANNA, SHOPS, Optional.empty(), CAUSE);
        assertThat(given)
                .as("promised for %s, now %s", next.at(), stage.clock.instant())
                .hasValueSatisfying(it ->
                        assertThat(it.items().getFirst().state().orderId()).isEqualTo(next.order()));
        dialled(next.order());
        var over = new OrderCancelled(next.order(), "передумали", "anna", stage.clock.instant());
        new OrdersReader(stage.desk().cases()).on(Theatre.received("order", next.order(), 2, over));
        given.map(Claimed::claim)
                .flatMap(its -> stage.desk().claims().activeAt(its.shop(), its.person(), stage.clock.instant()))
                .ifPresent(claim -> stage.desk().claims().release(claim.shop(), ClaimDesk.holder(claim), CAUSE));
    }

    private CallDesk.By dialled(OrderId order) {
        var item = stage.desk().cases().find(FixedShops.TRIBUNA, order).orElseThrow();
        var claim = stage.desk().claims().claim(item.state(), ANNA, CAUSE).claim();
        var by = new CallDesk.By(FixedShops.TRIBUNA, order, ANNA, claim.token(), CAUSE);
        stage.desk().calls().dial(by, null);
        return by;
    }

    private static OrderTerms in(ZoneId place, OrderTerms terms) {
        var its = terms.customer();
        var zone = Zone.sure(place.getId(), Zone.Source.CUSTOMER_SAID);
        return new OrderTerms(
                new Customer(its.person(), its.phone(), its.email(), zone, its.type()),
                terms.recipient(),
                terms.lines(),
                terms.delivery(),
                terms.payment(),
                terms.totals(),
                terms.comment());
    }

    /** An error, because no service may catch it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}

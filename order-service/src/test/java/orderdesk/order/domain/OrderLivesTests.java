package orderdesk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import orderdesk.contracts.benefit.BenefitEvent.Held.Kind;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.order.OrderEvent.OrderAmended;
import orderdesk.contracts.order.OrderEvent.OrderConfirmed;
import orderdesk.contracts.order.OrderEvent.OrderReopened;
import orderdesk.contracts.order.Totals;
import orderdesk.order.Demo;
import orderdesk.order.domain.State.Name;
import orderdesk.platform.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole lives of orders, drawn by a seed: what must hold at every step of each. */
class OrderLivesTests {

    private static final int SEEDS = 1_000;
    private static final int STEPS = 60;

    private static final Map<Name, Set<Name>> PATHS = Map.of(
            Name.DRAFT, Set.of(Name.PLACED, Name.CANCELLED, Name.EXPIRED),
            Name.PLACED, Set.of(Name.AGREED, Name.CONFIRMED, Name.CANCELLED, Name.EXPIRED),
            Name.AGREED, Set.of(Name.PLACED, Name.CONFIRMED, Name.CANCELLED),
            Name.CONFIRMED, Set.of(Name.PLACED, Name.CANCELLED, Name.DELIVERED, Name.REFUSED, Name.RETURNED),
            Name.DELIVERED, Set.of(Name.RETURNED),
            Name.REFUSED, Set.of(),
            Name.RETURNED, Set.of(),
            Name.CANCELLED, Set.of(),
            Name.EXPIRED, Set.of());

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLifeIsLegal(long seed) {
        var random = new Random(seed);
        var order = switch (random.nextInt(3)) {
            case 0 -> Given.draft();
            case 1 -> Given.placed(Demo.withCode("GIFT-1000"));
            default -> Given.placed();
        };
        var now = Given.NOW;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofSeconds(random.nextInt(random.nextInt(20) == 0 ? 200_000 : 20)));
            var decision = step(order, random, now);
            check(order, decision, now);
            order = decision.next();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    private static Decision<Order, OrderEvent> step(Order order, Random random, Instant now) {
        try {
            return random.nextInt(3) == 0 ? command(order, random, now) : news(order, random, now);
        } catch (NotInThisState | Unacceptable | StaleVersion _) {
            return Decision.of(order); // refused: the caller is told, and nothing has changed
        }
    }

    private static Decision<Order, OrderEvent> command(Order order, Random random, Instant now) {
        var seen = random.nextInt(5) == 0 ? "v1" : order.tag();
        return switch (random.nextInt(9)) {
            case 8 -> Drafting.place(order, seen, List.of(), null, Given.workshop());
            case 0 -> Closing.cancel(order, random.nextInt(9) == 0 ? seen : "v0", "дубль", "anna", now);
            case 1 -> Amending.reopen(order, seen, "перезвонили", Given.workshop());
            case 2, 3 -> Paying.record(order, Demo.rub(random.nextLong(500_000)), "p" + random.nextInt(9), now);
            case 4 -> Delivering.report(order, DeliveryResult.values()[random.nextInt(5)], null, "RB" + now, now);
            default -> Amending.amend(order, seen, List.of(change(order, random)), null, Given.workshop());
        };
    }

    private static Change change(Order order, Random random) {
        var lines = order.terms().lines();
        var line = lines.isEmpty()
                ? new LineId("1")
                : lines.get(random.nextInt(lines.size())).id();
        return switch (random.nextInt(6)) {
            case 0 -> new Change.RemoveLine(line);
            case 1 -> new Change.ReplaceLine(line, Demo.SCARF, null);
            case 2 -> new Change.AddItem(Demo.SCARF, 1 + random.nextInt(3));
            case 3 -> new Change.Comment("c" + random.nextInt(3));
            case 4 -> new Change.ShipApart(List.of(line));
            default -> new Change.Quantity(line, 1 + random.nextInt(5));
        };
    }

    private static Decision<Order, OrderEvent> news(Order order, Random random, Instant now) {
        var due = order.terms().totals().due();
        return switch (random.nextInt(7)) {
            case 0, 1 -> Listening.stockChecked(order, Given.stock(order, random.nextInt(9)), now);
            case 2 -> Listening.stockShort(order, Given.missing(order, random.nextInt(9)), now);
            case 3 ->
                Listening.benefitsHeld(
                        order, Given.held(order, random.nextInt(5), Kind.CERTIFICATE, random.nextLong(500_000)), now);
            case 4 -> Closing.onTime(order, now);
            case 5 -> Listening.customerReached(order, Given.reached(1 + random.nextInt(order.version()), due), now);
            default -> Listening.customerReached(order, Given.reached(order.version(), due), now);
        };
    }

    private static void check(Order before, Decision<Order, OrderEvent> decision, Instant now) {
        var after = decision.next();
        if (after.state().name() != before.state().name()) {
            assertThat(PATHS.get(before.state().name())).contains(after.state().name());
            assertThat(decision.events()).isNotEmpty();
        }
        assertThat(after.version() - before.version()).isBetween(0, 1);
        adds(after.terms().totals());
        var onTime = Closing.onTime(after, now).next();
        assertThat(onTime.deadline().orElse(Instant.MAX))
                .as("the alarm leaves no deadline behind it")
                .isAfter(now);
        decision.events().forEach(event -> announced(event, before, after));
    }

    private static void announced(OrderEvent event, Order before, Order after) {
        switch (event) {
            case OrderConfirmed confirmed -> {
                assertThat(confirmed.terms()).isEqualTo(after.terms());
                var stock = after.known().stock();
                assertThat(stock)
                        .isNotNull()
                        .satisfies(known -> assertThat(known.missing()).isEmpty());
            }
            case OrderAmended amended -> assertThat(amended.version()).isEqualTo(after.version());
            case OrderReopened reopened -> assertThat(reopened.version()).isEqualTo(before.version() + 1);
            default -> assertThat(after.id()).isEqualTo(before.id());
        }
    }

    private static void adds(Totals totals) {
        assertThat(totals.lines().minus(totals.discounts()).plus(totals.delivery()))
                .isEqualTo(totals.total());
        assertThat(totals.total().minus(totals.certificates()).minus(totals.paid()))
                .isEqualTo(totals.due().minus(totals.refundDue()));
        assertThat(totals.due().isZero() || totals.refundDue().isZero()).isTrue();
    }
}

package orderdesk.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.testing.FixedShops;
import orderdesk.queues.Side.Ending;
import orderdesk.queues.Side.Given;
import orderdesk.queues.Side.Piece;

/** Five operators of two shops and both queues, for some days of a seed's mixture; every step is checked. */
final class Floor {

    private static final int STEPS = 90;
    private static final int DRAIN_MAX = 14 * 24;
    private static final Duration DRAIN_STEP = Duration.ofHours(1);
    private static final Duration FOR_THE_VERDICT = Duration.ofSeconds(10);
    private static final List<OperatorId> STAFF =
            List.of(FixedShops.ANNA, FixedShops.BORIS, FixedShops.VERA, FixedShops.TIMUR, FixedShops.GALINA);

    private final Random random;
    private final Mistake planted;
    private final TwoQueues queues;
    private final FixedShops shops = new FixedShops();
    private final Mixture mixture;
    private final Hours hours;
    private final List<Side> sides;
    private final OneKey key;
    private final Checks checks;
    private final Map<OperatorId, Given> hands = new HashMap<>();
    private final Map<String, Promise> promised = new HashMap<>();
    private final List<Piece> agreed = new ArrayList<>();
    private final Ringing ringing;

    Floor(long seed, Mistake planted) {
        this.random = new Random(seed);
        this.planted = planted;
        var start = Generated.start(random);
        this.hours = new Hours(start);
        this.queues = new TwoQueues(shops, start);
        shops().forEach(this::hoursAreSaid);
        this.mixture = new Mixture(queues, random);
        this.sides = List.of(new OrderSide(queues.confirmation, shops()), new CallSide(queues.callback, shops()));
        this.key = new OneKey(sides, planted);
        this.checks = new Checks(hours, shops, promised);
        this.ringing = new Ringing(queues, planted != Mistake.DEAF_TO_CALLERS);
    }

    static Set<ShopId> shops() {
        return Set.of(FixedShops.TRIBUNA, FixedShops.CHASY);
    }

    /** @return how much was handed out */
    int run() {
        for (var step = 0; step < STEPS; step++) {
            timePasses(Generated.pause(random));
            somethingHappens();
            inAnyOrder().forEach(this::acts);
        }
        ringing.allAreAnswered();
        for (var step = 0; step < DRAIN_MAX && !standing().isEmpty(); step++) {
            timePasses(DRAIN_STEP);
            inAnyOrder().forEach(this::clears);
        }
        checks.nothingIsLeft(standing(), queues, mixture.orders);
        return checks.handedOut();
    }

    private void timePasses(Duration time) {
        queues.clock.advance(time);
        if (planted != Mistake.FORGETS_THE_ALARMS) {
            queues.confirmations.tick();
            queues.calls.tick();
        }
        hear();
        checks.standing(sides, now());
    }

    /** By everybody's clock. */
    private Instant now() {
        var service = queues.clock.instant();
        return planted == Mistake.CLOCK_AHEAD ? service.minusSeconds(60) : service;
    }

    private void hear() {
        if (planted != Mistake.DEAF_TO_THE_OTHER_QUEUE) {
            queues.hearEachOther();
        }
    }

    private void somethingHappens() {
        for (var more = random.nextInt(3); more > 0; more--) {
            mixture.comes(now());
        }
        if (!agreed.isEmpty() && random.nextInt(6) == 0) {
            var order = agreed.removeLast();
            mixture.isRefused(order.shop(), new OrderId(UUID.fromString(order.id())), now());
        }
        if (random.nextInt(8) == 0) {
            var some = STAFF.stream().filter(_ -> random.nextBoolean()).toList();
            var shop = random.nextBoolean() ? FixedShops.TRIBUNA : FixedShops.CHASY;
            ringing.rings(shop, random.nextInt(4) == 0 ? null : some, now(), random);
        }
        if (random.nextInt(3) == 0) {
            ringing.oneIsAnswered();
        }
        if (random.nextInt(40) == 0) {
            hoursAreSaid(random.nextBoolean() ? FixedShops.TRIBUNA : FixedShops.CHASY);
        }
        hear();
        checks.standing(sides, now());
    }

    private void hoursAreSaid(ShopId shop) {
        var fresh = shop.equals(FixedShops.TRIBUNA) ? FixedShops.tribuna() : FixedShops.chasy();
        var its = Generated.settings(fresh, queues.clock.instant(), random);
        hours.of(shop, its);
        shops.with(shop, planted == Mistake.FORGETS_THE_WINDOW ? Generated.allDay(its) : its);
        while (planted != Mistake.FORGETS_OLD_WORK
                && (queues.confirmation.hours().round(Runnable::run)
                        | queues.callback.hours().round(Runnable::run))) {
            hear();
        }
    }

    private List<OperatorId> inAnyOrder() {
        var all = new ArrayList<>(STAFF);
        Collections.shuffle(all, random);
        return all;
    }

    private void acts(OperatorId operator) {
        var given = hands.get(operator);
        if (given == null || random.nextInt(6) == 0) {
            takesNext(operator);
        } else if (random.nextInt(8) == 0) {
            saysThatHeIsThere(operator, given);
        } else if (random.nextInt(8) > 0) {
            finishes(operator, given, Ending.values()[Math.min(random.nextInt(6), 3)]);
        }
    }

    private void clears(OperatorId operator) {
        takesNext(operator);
        var given = hands.get(operator);
        if (given != null) {
            finishes(operator, given, Ending.TALKED);
        }
    }

    private void takesNext(OperatorId operator) {
        var its = shopsOf(operator);
        var before = hands.get(operator);
        var left = before == null ? List.<Piece>of() : checks.left(before, now());
        if (left.isEmpty()) {
            hands.remove(operator);
        }
        var held = left.isEmpty() && ringing.keeps(operator, its, now());
        var expected =
                !left.isEmpty() ? left : held ? List.<Piece>of() : checks.free(standing(), operator, its, hands, now());
        var given = key.next(operator, its);
        hear();
        checks.given(given, expected, operator, hands, now());
        given.ifPresent(it -> hands.put(operator, it));
    }

    private void saysThatHeIsThere(OperatorId operator, Given given) {
        if (given.until().isAfter(now())) {
            given.side().extend(given);
            hands.put(operator, given.until(now().plusSeconds(120)));
            hear();
        }
    }

    /** What he may still say of a claim that has lapsed is {@code OnePersonTests}' matter. */
    private void finishes(OperatorId operator, Given given, Ending how) {
        if (!given.until().isAfter(now())) {
            hands.remove(operator);
            return;
        }
        var open = checks.left(given, now());
        if (open.isEmpty()) {
            return;
        }
        open.forEach(piece -> ends(given, piece, how));
        hands.remove(operator);
        if (planted != Mistake.FORGETS_THE_CLAIM && agreed.contains(open.getLast())) {
            hands.put(operator, given.until(earlier(given.until(), now().plus(FOR_THE_VERDICT))));
        }
        hear();
    }

    private void ends(Given given, Piece piece, Ending how) {
        assertThat(given.side().dial(given, piece))
                .as("dial of %s at %s", piece, now())
                .isTrue();
        checks.dialled(piece, now());
        var promise = how == Ending.LATER && piece.takesPromises()
                ? mixture.promise(t -> hours.hardOpen(piece, t), now())
                : null;
        var really = how == Ending.LATER && promise == null ? Ending.TALKED : how;
        given.side().end(given, piece, really, promise);
        promised.remove(piece.id());
        if (promise != null) {
            promised.put(piece.id(), promise);
        }
        if (really == Ending.TALKED && given.side() instanceof OrderSide) {
            agreed.add(piece);
        }
    }

    private List<Piece> standing() {
        return sides.stream().flatMap(side -> side.standing().stream()).toList();
    }

    private Set<ShopId> shopsOf(OperatorId operator) {
        return Stream.of(FixedShops.TRIBUNA, FixedShops.CHASY)
                .filter(shop -> shops.member(shop, operator).isPresent())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

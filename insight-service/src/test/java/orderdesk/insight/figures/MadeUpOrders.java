package orderdesk.insight.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent.AttemptResult;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.DeliveryResult;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.testing.FixedShops;

/** A random day of two shops in two zones: everything that services announce of an order and that is counted. */
final class MadeUpOrders {

    private static final List<String> OPERATORS = List.of("anna", "boris", "vera");
    private static final List<String> CHANNELS = List.of("SITE", "SITE", "PHONE", "MAIL");

    final List<Received<?>> told = new ArrayList<>();
    private final Random random;
    private final Instant midnight;

    /** Of the order that is being made up. */
    private History history;

    private Instant now;
    private long token;

    MadeUpOrders(long seed, Instant midnight) {
        this.random = new Random(seed);
        this.midnight = midnight;
        this.history = new History(FixedShops.TRIBUNA, 0);
        this.now = midnight;
    }

    MadeUpOrders day(int orders) {
        for (var number = 1; number <= orders; number++) {
            var shop = random.nextInt(3) == 0 ? FixedShops.CHASY : FixedShops.TRIBUNA;
            history = new History(shop, number);
            now = midnight.plus(Duration.ofMinutes(random.nextInt(1_440)));
            order();
            told.addAll(history.told);
        }
        return this;
    }

    private void order() {
        var channel = one(CHANNELS);
        history.placed(now, channel);
        if (chance(70)) {
            history.checked(random.nextInt(2), after(1));
        }
        if (chance(30)) {
            history.checked(random.nextInt(2), after(1));
        }
        if (chance(8)) {
            history.order(new MysteryEvent.MysteryMarked(history.order, "olga", after(0)), now);
        }
        if (channel.equals("PHONE")) {
            history.confirmed(after(1));
        } else if (chance(12)) {
            history.confirmedBy("rule/paid-1", after(1));
        } else {
            limits();
            for (var attempt = 1; attempt <= random.nextInt(4); attempt++) {
                attempt(attempt);
            }
        }
        ending();
        parcel();
    }

    private void limits() {
        if (chance(30)) {
            now = now.plus(Duration.ofMinutes(30));
            history.confirmation(new ConfirmationEvent.ContactTargetMissed(history.order, now, "", now), now);
            if (chance(50)) {
                now = now.plus(Duration.ofMinutes(30));
                history.confirmation(new ConfirmationEvent.ContactBreached(history.order, now, "", now), now);
            }
        }
    }

    private void attempt(int number) {
        var who = one(OPERATORS);
        history.claimedBy(who, ++token, after(1 + random.nextInt(300)));
        if (chance(20)) {
            history.claimedBy(who, token, after(1)); // extended
        }
        history.dialledBy(who, number, after(1));
        switch (random.nextInt(3)) {
            case 0 -> history.inVain(number, AttemptResult.NO_ANSWER, after(1));
            case 1 -> {
                history.inVain(number, AttemptResult.LATER, after(2));
                promise(who);
            }
            default -> history.agreedWith(who, after(3)).confirmed(after(1));
        }
        if (chance(20)) {
            var other = one(OPERATORS);
            history.handedOver(who, other, ++token, after(1));
            who = other;
        }
        if (chance(80)) {
            history.releasedBy(who, token, after(random.nextInt(5) + 1));
        }
    }

    private void promise(String who) {
        var id = new PromiseId(new UUID(random.nextLong(), random.nextLong()));
        var promise = new Promise(Promise.Kind.BY, null, now, false, "", "");
        history.confirmation(
                new ConfirmationEvent.PromiseGiven(history.order, id, promise, new OperatorId(who), null, after(1)),
                now);
        var at = after(1);
        switch (random.nextInt(5)) {
            case 0 -> history.confirmation(new ConfirmationEvent.PromiseKept(history.order, id, at), at);
            case 1 -> history.confirmation(new ConfirmationEvent.PromiseBroken(history.order, id, at, at), at);
            case 2 -> history.confirmation(new ConfirmationEvent.PromiseRenegotiated(history.order, id, id, at), at);
            case 3 -> history.confirmation(new ConfirmationEvent.PromiseLapsed(history.order, id, at), at);
            default -> {} // owed still
        }
    }

    private void ending() {
        switch (random.nextInt(7)) {
            case 6 -> history.merged(after(5));
            case 0 -> history.cancelled(after(5));
            case 1 -> history.order(new OrderEvent.OrderExpired(history.order, after(5)), now);
            case 2 -> history.reopened(after(5));
            case 3 -> history.reopened(after(5)).confirmed(after(5));
            default -> {} // as it is
        }
    }

    private void parcel() {
        if (chance(30)) {
            history.reminded(one(List.of(CallOutcome.values())), after(2_000));
        }
        if (chance(60)) {
            history.reported(one(List.of(DeliveryResult.values())), after(500));
        }
        if (chance(20)) {
            history.reported(one(List.of(DeliveryResult.values())), after(500));
        }
    }

    private Instant after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return now;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

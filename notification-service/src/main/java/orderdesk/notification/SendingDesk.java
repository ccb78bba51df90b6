package orderdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.NotWaiting;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
import orderdesk.notification.order.domain.StillTrue;
import orderdesk.notification.text.Composer;
import orderdesk.notification.text.Composer.Composed;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.calling.WindowClock;
import orderdesk.platform.shops.Shops;

/**
 * Sends what is due, if it is still true. Many instances may do so at once: who writes first that he sends a message
 * sends it.
 */
public final class SendingDesk {

    /** Messages of one shop that are looked at together. */
    static final int ROUND_MAX = 32;

    /** Of one shop to one address within a day; counted before sending, so those on their way may come on top. */
    public static final int BUDGET = 20;

    private static final Duration BUDGET_OF = Duration.ofHours(24);

    private final Aggregates<Correspondence, NotificationEvent> files;
    private final Aggregates<Message, NotificationEvent> messages;
    private final Outbound outbound;
    private final Channels channels;
    private final Routes routes;
    private final Composer composer;
    private final Shops shops;
    private final Clock clock;

    public SendingDesk(
            Aggregates<Correspondence, NotificationEvent> files,
            Aggregates<Message, NotificationEvent> messages,
            Outbound outbound,
            Channels channels,
            AddresseeDesk addressees,
            Composer composer,
            Shops shops,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.outbound = outbound;
        this.channels = channels;
        this.routes = new Routes(channels, addressees);
        this.composer = composer;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * @param lanes runs one task per message
     * @return whether there may be more to do
     * @throws StoreUnavailable while the database is away; what was done is done
     */
    public boolean round(Executor lanes) {
        var more = false;
        for (var shop : shops.all()) {
            var settings = shops.settings(shop);
            more |= settings.isPresent() && round(shop, settings.get(), lanes);
        }
        return more;
    }

    private boolean round(ShopId shop, ShopSettings settings, Executor lanes) {
        var due = outbound.due(shop, clock.instant(), ROUND_MAX);
        var running = due.stream()
                .map(message -> CompletableFuture.runAsync(() -> send(message, settings), lanes))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailable away ? away : e;
        }
        return due.size() == ROUND_MAX;
    }

    private void send(Stored<Message> stored, ShopSettings settings) {
        var now = clock.instant();
        var message = stored.state();
        var file = files.find(message.shop(), message.orderId().toString())
                .orElseThrow(() -> new IllegalStateException("Nothing is known of order " + message.orderId()))
                .state();
        var order =
                file.order().orElseThrow(() -> new IllegalStateException("Order " + file.orderId() + " is unknown"));
        var quietUntil = quietUntil(message, order, settings, now);
        var whyNot = outdated(message, file, now).or(() -> unwritable(message, order, now));
        if (whyNot.isPresent()) {
            decide(message, known -> known.suppress(whyNot.get(), now));
        } else if (quietUntil.isAfter(now)) {
            decide(message, known -> Decision.of(known.postponed(quietUntil)));
        } else {
            compose(message, file, order, settings, now);
        }
    }

    private static Optional<Suppression> outdated(Message message, Correspondence file, Instant now) {
        return message.isLate(now) ? Optional.of(Suppression.EXPIRED) : StillTrue.whyNot(message, file);
    }

    /** Nobody is woken up by what can wait: within the hard limits of his calls, by his own clock. */
    private static Instant quietUntil(Message message, Known order, ShopSettings settings, Instant now) {
        return message.kind().atAnyHour()
                ? now
                : WindowClock.hardLimits(
                                settings.window(), order.terms().customer().zone())
                        .firstOpen(now);
    }

    private Optional<Suppression> unwritable(Message message, Known order, Instant now) {
        var route = routes.of(message.kind(), message.shop(), order);
        if (route.isEmpty()) {
            return Optional.of(
                    routes.isReachable(message.kind(), order) ? Suppression.UNWANTED : Suppression.NO_ADDRESS);
        }
        var sent = outbound.sentTo(message.shop(), route.get().to(), now.minus(BUDGET_OF), BUDGET);
        return sent >= BUDGET ? Optional.of(Suppression.BUDGET) : Optional.empty();
    }

    private void compose(Message message, Correspondence file, Known order, ShopSettings settings, Instant now) {
        var route = routes.of(message.kind(), message.shop(), order).orElseThrow();
        switch (composer.compose(message, file, order, settings, route, now)) {
            case Composed.Lacking(var values) ->
                decide(message, known -> known.fail("There is no value for " + String.join(", ", values), now));
            case Composed.Ready(var letter) -> handOver(message, letter, route.channel(), now);
        }
    }

    private void handOver(Message message, Letter letter, NotificationEvent.Channel by, Instant now) {
        Message taken;
        try {
            taken = decide(message, known -> Decision.of(known.taken(letter, by, now)));
        } catch (NotWaiting _) {
            return; // another sender has it
        }
        var outcome = channels.of(by).orElseThrow().send(taken.id(), letter);
        var answered = clock.instant();
        decide(message, known -> known.after(taken.attempts(), letter, outcome, answered));
    }

    /**
     * A receipt came.
     *
     * @param reference by which the operator names the message
     * @return false where none is known by that name, or not yet
     */
    public boolean delivered(String reference) {
        var found = shops.all().stream()
                .flatMap(shop -> outbound.referenced(shop, reference).stream())
                .findFirst();
        found.ifPresent(stored -> decide(stored.state(), known -> known.delivered(clock.instant())));
        return found.isPresent();
    }

    private Message decide(Message message, Function<Message, Decision<Message, NotificationEvent>> decision) {
        var id = message.id().toString();
        return messages.change(
                        message.shop(),
                        id,
                        new Cause("notification", id, null),
                        known -> decision.apply(known.orElseThrow().state()))
                .stored()
                .state();
    }
}

package orderdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Function;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.gift.Codes.Told;
import orderdesk.notification.lanes.Lanes;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.NotWaiting;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Gift;
import orderdesk.notification.order.domain.Known;
import orderdesk.notification.preference.PreferenceDesk;
import orderdesk.notification.text.Composer;
import orderdesk.notification.text.Composer.Composed;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;

/**
 * Sends what is due, if it is still true. Many instances may do so at once: who writes first that he sends a message
 * sends it.
 */
public final class SendingDesk {

    /** Of one shop to one address within a day; counted before sending, so those on their way may come on top. */
    public static final int BUDGET = 20;

    /** Of one shop within a day, to all addresses together, where nothing else is set. */
    public static final int OF_A_SHOP = 20_000;

    /** Until promo-service is asked again for a code that it did not say. */
    private static final Duration CODE_PAUSE = Duration.ofSeconds(60);

    private final Aggregates<Correspondence, NotificationEvent> files;
    private final Aggregates<Message, NotificationEvent> messages;
    private final Outbound outbound;
    private final Outside outside;
    private final Clearance clearance;
    private final Budget budget;
    private final Composer composer;
    private final Shops shops;
    private final Clock clock;

    public SendingDesk(
            Aggregates<Correspondence, NotificationEvent> files,
            Aggregates<Message, NotificationEvent> messages,
            Outbound outbound,
            Outside outside,
            AddresseeDesk addressees,
            PreferenceDesk preferences,
            Composer composer,
            Shops shops,
            int ofAShopADay,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.outbound = outbound;
        this.outside = outside;
        this.clearance = new Clearance(new Routes(outside.channels(), addressees), outbound, preferences);
        this.budget = new Budget(outbound, ofAShopADay);
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
        var due = outbound.due(shop, clock.instant(), Lanes.ROUND_MAX);
        var left = budget.left(shop, due, clock.instant());
        return Lanes.round(due, lanes, message -> send(message.state(), settings, left));
    }

    private void send(Message message, ShopSettings settings, Budget.Left left) {
        var now = clock.instant();
        var file = files.find(message.shop(), message.orderId().toString())
                .orElseThrow(() -> new IllegalStateException("Nothing is known of order " + message.orderId()))
                .state();
        var order =
                file.order().orElseThrow(() -> new IllegalStateException("Order " + file.orderId() + " is unknown"));
        switch (clearance.of(message, file, order, settings, now)) {
            case Clearance.Verdict.Never(var reason) -> decide(message, known -> known.suppress(reason, now));
            case Clearance.Verdict.Later(var at) -> postpone(message, at);
            case Clearance.Verdict.Now(var route)
            when left.take() -> compose(message, file, order, settings, route, now);
            case Clearance.Verdict.Now _ -> decide(message, known -> known.suppress(Suppression.BUDGET, now));
        }
    }

    private void postpone(Message message, Instant until) {
        decide(message, known -> Decision.of(known.postponed(until)));
    }

    private void compose(
            Message message, Correspondence file, Known order, ShopSettings settings, Route route, Instant now) {
        switch (composer.compose(message, file, order, settings, route, now)) {
            case Composed.Lacking(var values) ->
                decide(message, known -> known.fail("There is no value for " + String.join(", ", values), now));
            case Composed.Ready(var letter, var gift) ->
                gift.ifPresentOrElse(
                        its -> disclose(message, letter, its, route, now),
                        () -> handOver(message, letter, letter, route, now));
        }
    }

    /** What goes out has the code; what is kept has the end of it. */
    private void disclose(Message message, Letter letter, Gift gift, Route route, Instant now) {
        switch (outside.codes().of(message.shop(), gift.certificate())) {
            case Told.Code(var code) -> handOver(message, letter, letter.disclosing(gift.masked(), code), route, now);
            case Told.Later _ -> postpone(message, now.plus(CODE_PAUSE));
            case Told.Unusable _ -> decide(message, known -> known.suppress(Suppression.OVERTAKEN, now));
            case Told.Unknown _ -> decide(message, known -> known.fail("There is no code to send", now));
        }
    }

    /** @param letter as it is kept */
    private void handOver(Message message, Letter letter, Letter outgoing, Route route, Instant now) {
        Message taken;
        try {
            taken = decide(message, known -> Decision.of(known.taken(letter, route.channel(), now)));
        } catch (NotWaiting _) {
            return; // another sender has it
        }
        var channel = outside.channels().of(message.shop(), route.channel()).orElseThrow();
        var outcome = channel.send(taken.id(), outgoing);
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
        return receipt(reference, known -> known.delivered(clock.instant()));
    }

    /**
     * A receipt came that says it never will be delivered.
     *
     * @param reason without personal data
     * @return false where none is known by that name, or not yet
     */
    public boolean undelivered(String reference, String reason) {
        return receipt(reference, known -> known.undelivered(reason, clock.instant()));
    }

    private boolean receipt(String reference, Function<Message, Decision<Message, NotificationEvent>> decision) {
        var found = shops.all().stream()
                .flatMap(shop -> outbound.referenced(shop, reference).stream())
                .findFirst();
        found.ifPresent(stored -> decide(stored.state(), decision));
        return found.isPresent();
    }

    /** A mail came back. One that the desk did not write, or has no message for, is nobody's news. */
    public void returned(MessageId id, String reason) {
        shops.all().stream()
                .flatMap(shop -> messages.find(shop, id.toString()).stream())
                .forEach(stored -> decide(stored.state(), known -> known.undelivered(reason, clock.instant())));
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

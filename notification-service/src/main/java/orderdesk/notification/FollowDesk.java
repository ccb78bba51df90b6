package orderdesk.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.notification.evidence.EvidenceDesk;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Wish;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Gift;
import orderdesk.notification.order.domain.Triggers;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

/**
 * Follows what happens to orders, and writes down what their customers should be told. Nothing is sent here. A message's
 * id follows from its cause, so that a second delivery, or one after a crash half-way, meets what the first made.
 */
public final class FollowDesk {

    /** Of an event's age: so long its batch waits for the shop, and everybody behind it. */
    static final Duration SHOP_HEARD_OF_WITHIN = Duration.ofSeconds(60);

    private final Aggregates<Correspondence, NotificationEvent> files;
    private final Aggregates<Message, NotificationEvent> messages;
    private final TimingDesk timings;
    private final EvidenceDesk evidence;
    private final Shops shops;
    private final Clock clock;

    public FollowDesk(
            Aggregates<Correspondence, NotificationEvent> files,
            Aggregates<Message, NotificationEvent> messages,
            TimingDesk timings,
            EvidenceDesk evidence,
            Shops shops,
            Clock clock) {
        this.files = files;
        this.messages = messages;
        this.timings = timings;
        this.evidence = evidence;
        this.shops = shops;
        this.clock = clock;
    }

    public void follow(Received<?> received, OrderId order, OrderEvent event) {
        var wishes = triggers(received).of(event, received.id());
        if (event instanceof AfterSaleEvent aftermath) {
            evidence.follow(received, aftermath);
        }
        var file = heard(
                received,
                order,
                known -> event instanceof AfterSaleEvent ? known.after(event).wishing(wishes) : known.after(event));
        wish(received, file, event instanceof OrderPlaced ? with(file, wishes) : wishes);
    }

    public void follow(Received<?> received, OrderId order, ConfirmationEvent event) {
        var wishes = triggers(received).of(event, received.id());
        wish(received, heard(received, order, known -> known.after(event).wishing(wishes)), wishes);
    }

    /** @param kind how its code reaches the customer of the order */
    public void follow(Received<?> received, OrderId order, Kind kind, Gift gift, Instant issued) {
        var wishes = triggers(received).of(kind, gift, issued);
        wish(received, heard(received, order, known -> known.with(gift).wishing(wishes)), wishes);
    }

    public void follow(Received<?> received, StockShort missing) {
        var wishes = triggers(received).of(missing, received.id());
        wish(received, heard(received, missing.orderId(), known -> known.wishing(wishes)), wishes);
    }

    /** Only the question to a supplier matters here: then the customer waits longer, and is told so at once. */
    public void follow(Received<?> received, StockChecked checked) {
        var asked = !checked.suppliersAwaited().isEmpty()
                || checked.lines().stream().anyMatch(line -> line.certainty() == Certainty.ASK);
        if (asked) {
            delayed(received, checked.orderId());
        }
    }

    /** It can be foreseen that its customer waits longer: he is told so at once (R080). */
    public void delayed(Received<?> received, OrderId order) {
        var file = heard(received, order, Correspondence::foreseeingDelay);
        wish(received, file, triggers(received).notice(file));
    }

    /** An order that is placed releases what was wished for before it was known. */
    private List<Wish> with(Correspondence file, List<Wish> wishes) {
        var delayed = triggers(file).notice(file);
        return Stream.of(file.early(), wishes, delayed).flatMap(List::stream).toList();
    }

    private Correspondence heard(Received<?> received, OrderId order, UnaryOperator<Correspondence> change) {
        return files.receive(
                        received,
                        order.toString(),
                        known -> Decision.of(change.apply(known.map(Stored::state)
                                .orElseGet(() -> Correspondence.about(order, received.shop())))))
                .stored()
                .state();
    }

    private void wish(Received<?> received, Correspondence file, List<Wish> wishes) {
        if (file.order().isPresent()) {
            wishes.forEach(wish -> wish(received, file, wish));
        }
    }

    private void wish(Received<?> received, Correspondence file, Wish wish) {
        var id = wish.id(file.shop(), file.orderId());
        messages.change(
                file.shop(), id.toString(), received.leadsTo("notification"), known -> wished(known, file, wish));
    }

    private Decision<Message, NotificationEvent> wished(
            Optional<Stored<Message>> known, Correspondence file, Wish wish) {
        return known.map(stored ->
                        Decision.<Message, NotificationEvent>of(stored.state().hastened(wish.due())))
                .orElseGet(() -> Message.wished(wish, file.shop(), file.orderId(), clock.instant()));
    }

    private Triggers triggers(Received<?> received) {
        return new Triggers(settings(received), timings.of(received.shop()));
    }

    private Triggers triggers(Correspondence file) {
        var settings = shops.settings(file.shop()).orElseThrow(() -> new UnknownShop(file.shop()));
        return new Triggers(settings, timings.of(file.shop()));
    }

    /** A shop that was opened a moment ago is heard of in a moment; one that is not is no shop. */
    private ShopSettings settings(Received<?> received) {
        var shop = received.shop();
        return shops.settings(shop).orElseThrow(() -> {
            var age = Duration.between(received.at(), clock.instant()).abs();
            return age.compareTo(SHOP_HEARD_OF_WITHIN) < 0
                    ? new StoreUnavailable("No settings of shop %s yet".formatted(shop))
                    : new UnknownShop(shop);
        });
    }
}

package orderdesk.notification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.notification.channel.Channels;
import orderdesk.notification.mailbox.Drafts;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.messaging.BenefitsReader;
import orderdesk.notification.messaging.ConfirmationsReader;
import orderdesk.notification.messaging.OrdersReader;
import orderdesk.notification.messaging.StockReader;
import orderdesk.notification.persistence.Desks;
import orderdesk.notification.preference.Links;
import orderdesk.notification.text.ReplyAddresses;
import orderdesk.notification.webhook.Secrets;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.testing.FixedShops;

/** The service's core on a store in memory and a mail server that keeps what it takes. */
public final class PostOffice {

    public final SimulatedClock clock;
    public final SimulatedStore store;
    public final KeepingServer server;
    /** An SMS centre; a restart brings an empty one. */
    public final KeepingServer sms = new KeepingServer();

    /** Of every shop, where it reads its mail. */
    public Optional<String> mailbox = Optional.empty();

    public final KeepingEndpoint endpoint;
    public final TellingPromo codes;
    /** Whose settings a test may change. */
    public final FixedShops shops = new FixedShops();

    private final int ofAShopADay;
    private final NotificationDesk desk;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    public PostOffice(Instant now) {
        this(now, SendingDesk.OF_A_SHOP);
    }

    /** Of which a shop sends no more than so many messages a day. */
    public PostOffice(Instant now, int ofAShopADay) {
        this(new SimulatedClock(now), ofAShopADay);
    }

    private PostOffice(SimulatedClock clock, int ofAShopADay) {
        this(
                clock,
                SimulatedStore.synchronous(clock),
                new KeepingServer(),
                new KeepingEndpoint(),
                new TellingPromo(),
                ofAShopADay);
    }

    public PostOffice(SimulatedClock clock, SimulatedStore store, KeepingServer server) {
        this(clock, store, server, new KeepingEndpoint(), new TellingPromo(), SendingDesk.OF_A_SHOP);
    }

    private PostOffice(
            SimulatedClock clock,
            SimulatedStore store,
            KeepingServer server,
            KeepingEndpoint endpoint,
            TellingPromo codes,
            int ofAShopADay) {
        this.ofAShopADay = ofAShopADay;
        this.clock = clock;
        this.store = store;
        this.server = server;
        this.endpoint = endpoint;
        this.codes = codes;
        this.desk = Desks.on(
                store,
                new Outside(
                        new Channels(Map.of(Channel.EMAIL, server, Channel.SMS, sms)),
                        endpoint,
                        new Secrets("test"),
                        codes,
                        new Answers(),
                        new Links(URI.create("https://mail.example.ru"), "test")),
                shops,
                ofAShopADay,
                clock);
    }

    private final class Answers implements ReplyAddresses {

        @Override
        public Optional<String> ofShop(ShopId shop) {
            return mailbox;
        }

        @Override
        public Optional<String> ofCase(ShopId shop, AfterSaleId afterSale) {
            return Optional.of("mail+%s@%s.example.ru".formatted(afterSale, shop));
        }
    }

    public NotificationDesk desk() {
        return desk;
    }

    /** The same servers, and a service that has just been started. */
    public PostOffice restarted() {
        return new PostOffice(clock, store, server, endpoint, codes, ofAShopADay);
    }

    public void hear(OrderEvent event) {
        new OrdersReader(desk.follow(), desk.webhooks(), Drafts.NOBODY).on(received("order", next("order"), event));
    }

    /** The same event, delivered twice. */
    public void hearTwice(OrderEvent event) {
        var delivered = received("order", next("order"), event);
        for (var time = 0; time < 2; time++) {
            new OrdersReader(desk.follow(), desk.webhooks(), Drafts.NOBODY).on(delivered);
        }
    }

    /** The first that is heard of that order. */
    public void hear(OrderId order, OrderEvent event) {
        new OrdersReader(desk.follow(), desk.webhooks(), Drafts.NOBODY).on(received("order", order, 1, event));
    }

    public void hear(ConfirmationEvent event) {
        new ConfirmationsReader(desk.follow()).on(received("confirmation", next("confirmation"), event));
    }

    public void hear(StockEvent event) {
        new StockReader(desk.follow(), desk.webhooks()).on(received("inventory", next("inventory"), event));
    }

    public void hear(BenefitEvent event) {
        new BenefitsReader(desk.follow()).on(received("promo", next("promo"), event));
    }

    /** Meets what is due at the end of that time. */
    public void pass(Duration time) {
        clock.advance(time);
        store.tick();
        send();
    }

    public void send() {
        desk.replies().handOver();
        desk.sending().round(Runnable::run);
        desk.webhookSending().round(Runnable::run);
    }

    public List<Message> messages() {
        return desk.outbound().of(FixedShops.TRIBUNA, Story.ORDER, 100).stream()
                .map(Stored::state)
                .toList();
    }

    private long next(String source) {
        return sequences.merge(source, 1L, Long::sum);
    }

    public static <E> Received<E> received(String source, long sequence, E event) {
        return received(source, Story.ORDER, sequence, event);
    }

    public static <E> Received<E> received(String source, OrderId order, long sequence, E event) {
        return new Received<>(
                event,
                "%s:%s:%d".formatted(source, order, sequence),
                source,
                order.toString(),
                sequence,
                FixedShops.TRIBUNA,
                new Cause(source, "story", null),
                Story.PLACED);
    }
}

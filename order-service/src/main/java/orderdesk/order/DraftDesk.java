package orderdesk.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.StockEvent.DraftMatched;
import orderdesk.order.domain.Change;
import orderdesk.order.domain.Contacts;
import orderdesk.order.domain.Drafting;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Placement;
import orderdesk.order.domain.Workshop;
import orderdesk.order.intake.DraftRequest;
import orderdesk.order.intake.OrderRequest.Spoken;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import org.jspecify.annotations.Nullable;

/** Orders that are not placed yet: by telephone while the caller thinks (R012), and from letters (R078). */
public final class DraftDesk {

    /** Of an event's age: so long its batch waits for the shop, and everybody behind it. */
    static final Duration SHOP_HEARD_OF_WITHIN = Duration.ofSeconds(60);

    private final Aggregates<Order, OrderEvent> orders;
    private final OrderNumbers numbers;
    private final Workbench bench;

    DraftDesk(Aggregates<Order, OrderEvent> orders, OrderNumbers numbers, Workbench bench) {
        this.orders = orders;
        this.numbers = numbers;
        this.bench = bench;
    }

    /** @throws orderdesk.order.domain.Unacceptable when it cannot be kept */
    public Done<Order, OrderEvent> begin(ShopId shop, DraftRequest request, Once once, Cause cause) {
        var id = new OrderId(Ids.of(shop.value(), once.client(), once.key()));
        if (orders.find(shop, id.toString()).isPresent()) {
            return orders.create(shop, id.toString(), once, cause, () -> {
                throw new IllegalStateException("Order %s is there".formatted(id));
            });
        }
        request.check();
        var workshop = bench.laidOut(shop, id, request.changes(), Drafting.LINES_MAX);
        var who = request.customer();
        var phone = Contacts.phone("/customer/phone", who.phone(), workshop.shop());
        var customer = customer(who.person(), phone, who.email(), workshop.shop());
        var placement = placement(id, shop, request.channel(), workshop);
        return orders.create(
                shop,
                id.toString(),
                once,
                cause,
                () -> Drafting.begin(
                        placement, customer, request.comment(), request.asked(), null, request.changes(), workshop));
    }

    /** The draft becomes an order; one by telephone was read back in this call. */
    public Order place(
            ShopId shop,
            OrderId id,
            String seen,
            List<Consent> consents,
            @Nullable Spoken spoken,
            OperatorId operator,
            Cause cause) {
        if (orders.find(shop, id.toString()).isEmpty()) {
            throw new UnknownOrder(id.toString()); // also of a shop that is not known here
        }
        var workshop = bench.laidOut(shop, id, List.of(), 0);
        return orders.change(shop, id.toString(), cause, known -> {
                    var draft = known.map(Stored::state).orElseThrow(() -> new UnknownOrder(id.toString()));
                    var readBack = spoken == null ? null : spoken.as(draft.version(), operator, workshop.now());
                    return Drafting.place(draft, seen, consents, readBack, workshop);
                })
                .stored()
                .state();
    }

    /** One letter is one draft, however often it is heard of. */
    public void fromLetter(Received<?> received, MailReceived letter) {
        var shop = received.shop();
        var id = new OrderId(Ids.of(shop.value(), "letter", letter.letterId().toString()));
        if (orders.find(shop, id.toString()).isPresent()) {
            return;
        }
        var workshop = workshop(received, id);
        var name = letter.from().name();
        var customer = customer(
                name == null ? null : new Person(null, name, null, null),
                letter.phone(),
                letter.from().address(),
                workshop.shop());
        var placement = placement(id, shop, Channel.MAIL, workshop);
        UUID source = letter.letterId().value();
        orders.receive(
                received,
                id.toString(),
                known -> known.map(Stored::state)
                        .map(Decision::<Order, OrderEvent>of)
                        .orElseGet(() -> Drafting.begin(
                                placement,
                                customer,
                                letter.excerpt(),
                                asked(letter.lines()),
                                source,
                                List.<Change>of(),
                                workshop)));
    }

    public void matched(Received<?> received, DraftMatched news) {
        var workshop = workshop(received, news.orderId());
        orders.receive(
                received,
                news.orderId().toString(),
                known -> Drafting.matched(
                        known.map(Stored::state)
                                .orElseThrow(
                                        () -> new UnknownOrder(news.orderId().toString())),
                        news,
                        workshop));
    }

    /** A shop that was opened a moment ago is heard of in a moment; one that is not is no shop. */
    private Workshop workshop(Received<?> received, OrderId id) {
        Instant now = bench.clock().instant();
        if (bench.shops().settings(received.shop()).isEmpty()
                && Duration.between(received.at(), now).abs().compareTo(SHOP_HEARD_OF_WITHIN) < 0) {
            throw new StoreUnavailable("No settings of shop %s yet".formatted(received.shop()));
        }
        return bench.laidOut(received.shop(), id, List.of(), 0);
    }

    private Customer customer(
            @Nullable Person person, @Nullable Phone phone, @Nullable String email, ShopSettings shop) {
        var nobody = new Person(null, null, null, null);
        var somewhere = new Address(shop.country(), null, null, null, List.of(), null);
        var zone = bench.zones().of(somewhere, shop.zone());
        return new Customer(person == null ? nobody : person, phone, email, zone, Customer.Type.RETAIL);
    }

    private Placement placement(OrderId id, ShopId shop, Channel channel, Workshop workshop) {
        var term = workshop.shop().limits().prepaymentTerm();
        return new Placement(id, shop, numbers.next(shop), null, channel, List.of(), workshop.now(), term, null);
    }

    private static List<Ask> asked(List<WantedLine> lines) {
        return IntStream.range(0, Math.min(lines.size(), Drafting.LINES_MAX))
                .mapToObj(i -> {
                    var line = lines.get(i);
                    return new Ask(i + 1, line.text(), line.sku(), line.quantity(), Match.PENDING, null, List.of());
                })
                .toList();
    }
}

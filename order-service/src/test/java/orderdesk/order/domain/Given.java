package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.benefit.BenefitEvent.BenefitsHeld;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.confirmation.ConfirmationEvent.Answer;
import orderdesk.contracts.confirmation.ConfirmationEvent.CustomerReached;
import orderdesk.contracts.order.Awaited;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.StockEvent.StockShort;
import orderdesk.order.Demo;
import orderdesk.order.intake.Intake;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.zones.ZoneTable;
import orderdesk.platform.Decision;
import orderdesk.platform.testing.FixedShops;

/** Orders in every state, and what others say of them. */
final class Given {

    static final Instant NOW = Demo.NOW;
    static final OrderId ORDER = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000042"));
    static final OrderId APART = new OrderId(UUID.fromString("00000000-0000-0000-0000-000000000043"));
    static final UUID LETTER = UUID.fromString("00000000-0000-0000-0000-000000000044");
    static final OperatorId ANNA = FixedShops.ANNA;
    static final ZoneTable ZONES = new ZoneTable();

    private Given() {}

    static Order placed() {
        return placed(Demo.site());
    }

    static Order placed(OrderRequest request) {
        var terms = Intake.terms(request, FixedShops.tribuna(), ZONES, NOW);
        var codes = request.codes() == null ? List.<String>of() : request.codes();
        var placement = new Placement(
                ORDER,
                new ShopId("tribuna"),
                "10427",
                null,
                Channel.SITE,
                codes.stream().map(code -> new Code("…", code)).toList(),
                NOW,
                Duration.ofHours(48),
                null);
        return Placing.site(placement, terms, List.of(), Duration.ofDays(7)).next();
    }

    static Order in(State.Name state) {
        return switch (state) {
            case DRAFT -> draft();
            case PLACED -> placed();
            case AGREED -> agree(placed(), NOW).next();
            case CONFIRMED -> confirmed();
            case DELIVERED -> placed().in(new State.Delivered(NOW));
            case REFUSED -> placed().in(new State.Refused("дорого", NOW));
            case RETURNED -> placed().in(new State.Returned("размер", NOW));
            case CANCELLED -> placed().in(new State.Cancelled("дубль", "anna", NOW));
            case EXPIRED -> placed().in(new State.Expired(NOW));
        };
    }

    /** By letter: everything is known of it. */
    static Order draft() {
        return begun(List.of(), new Change.AddItem(Demo.SCARF, 2), new Change.ToAddress(Demo.YEKATERINBURG));
    }

    static Order begun(List<Ask> asks, Change... changes) {
        return begun(Channel.MAIL, asks, changes).next();
    }

    static Decision<Order, OrderEvent> begun(Channel channel, List<Ask> asks, Change... changes) {
        var placement = new Placement(
                ORDER, new ShopId("tribuna"), "10427", null, channel, List.of(), NOW, Duration.ofHours(48), null);
        var zone = Zone.sure("Europe/Moscow", Zone.Source.SHOP);
        var irina = new Customer(
                new Person(null, "Ирина", null, null), null, "irina@example.ru", zone, Customer.Type.RETAIL);
        return Drafting.begin(placement, irina, null, asks, LETTER, List.of(changes), workshop());
    }

    /** Of the same customer. */
    static Order other() {
        var order = placed();
        var first = order.placement();
        var placement = new Placement(
                APART, first.shop(), "10428", null, Channel.SITE, List.of(), NOW, first.prepaymentTerm(), null);
        return new Order(placement, 1, order.terms(), order.known(), order.progress());
    }

    static Order confirmed() {
        return agree(inStock(placed()), NOW).next();
    }

    static Order inStock(Order order) {
        return Listening.stockChecked(order, stock(order, 1), NOW).next();
    }

    static Decision<Order, OrderEvent> agree(Order order, Instant now) {
        return Listening.customerReached(order, reached(order), now);
    }

    static CustomerReached reached(Order order) {
        return reached(order.version(), order.terms().totals().due());
    }

    static CustomerReached reached(int version, Money due) {
        return new CustomerReached(ORDER, Answer.AGREED, readBack(version, due), null, NOW);
    }

    static CustomerReached refusal(String reason) {
        return new CustomerReached(ORDER, Answer.REFUSED, readBack(1, Demo.rub(0)), reason, NOW);
    }

    static ReadBack readBack(int version, Money due) {
        return new ReadBack(version, due, List.of(), "Ирина", "ru-1", ANNA, null, NOW);
    }

    static State.Agreed agreed(Order order, Awaited... waitingFor) {
        return new State.Agreed(
                readBack(order.version(), order.terms().totals().due()),
                NOW,
                Reckoning.payable(order.terms().totals()),
                NOW.plus(Duration.ofHours(48)),
                Set.of(waitingFor));
    }

    static StockChecked stock(Order order, int revision, LineStock... lines) {
        return new StockChecked(ORDER, order.version(), revision, List.of(lines), List.of(), true, null, NOW);
    }

    static StockChecked awaitingSuppliers(Order order, Instant decidedBy, LineStock... lines) {
        return new StockChecked(ORDER, order.version(), 1, List.of(lines), List.of("Поставщик"), false, decidedBy, NOW);
    }

    static StockShort missing(Order order, int revision) {
        return new StockShort(ORDER, order.version(), revision, List.of(line("1", 1, false)), NOW);
    }

    static LineStock line(String id, int missing, boolean belowCost) {
        return new LineStock(
                new LineId(id),
                Demo.SHIRT,
                2,
                2 - missing,
                missing,
                Certainty.SURE,
                NOW,
                "склад",
                null,
                belowCost,
                null,
                List.of());
    }

    static BenefitsHeld held(Order order, int revision, Held.Kind kind, long kopecks) {
        var held = new Held("…42", kind, Demo.rub(kopecks), Demo.rub(0));
        return new BenefitsHeld(ORDER, order.version(), revision, List.of(held), NOW);
    }

    static Workshop workshop() {
        var cap = new Sku("KEPKA");
        var offers = Map.of(
                Demo.SCARF,
                new Offer(Demo.SCARF, "Шарф", Options.NONE, Demo.rub(99_900), false, null),
                cap,
                new Offer(cap, "Кепка", Options.NONE, Demo.rub(59_900), false, null));
        var codes = Map.of("GIFT-7K", new Code("…7K", "hash-7K"), "GIFT-7L", new Code("…7L", "hash-7L"));
        return new Workshop(FixedShops.tribuna(), ZONES, offers, codes, APART, NOW);
    }
}

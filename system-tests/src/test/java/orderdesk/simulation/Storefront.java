package orderdesk.simulation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.ReadBack.Tick;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.order.IntakeDesk;
import orderdesk.order.domain.Order;
import orderdesk.order.intake.Intake;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.intake.OrderRequest.HandOver;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.order.intake.OrderRequest.Spoken;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.simulator.Answer;
import orderdesk.platform.simulator.World;
import orderdesk.platform.testing.FixedShops;

/** Customers who order: on the site or by telephone, some of them twice, some with the key of another order. */
final class Storefront {

    private static final Address TVERSKAYA =
            new Address("RU", "RU-MOW", "Москва", "125009", List.of("Тверская ул., д. 1"), null);
    private static final OperatorId TAKES_ORDERS = FixedShops.GALINA;

    private final World world;
    private final Random random;
    private final ShopId shop;
    private final Shelf shelf;
    private final Books books;
    private final int customers;
    private final List<Posted> posted = new ArrayList<>();

    Storefront(World world, ShopId shop, Shelf shelf, Books books) {
        this.world = world;
        this.random = world.random();
        this.shop = shop;
        this.shelf = shelf;
        this.books = books;
        this.customers = 1 + random.nextInt(3);
    }

    private record Posted(OrderRequest request, Once once, boolean byPhone, Answer<Done<Order, OrderEvent>> answer) {}

    void act() {
        if (!posted.isEmpty() && random.nextInt(8) == 0) {
            again(posted.get(random.nextInt(posted.size())));
        } else {
            var number = books.nextNumber();
            post(drawn(), new Once("storefront", "k" + number, "h" + number), random.nextInt(6) == 0);
        }
    }

    private void post(OrderRequest request, Once once, boolean byPhone) {
        var full = byPhone ? readBack(request) : request;
        var cause = new Cause("storefront", once.key(), null);
        world.<IntakeDesk, Done<Order, OrderEvent>>request(
                (byPhone ? "takes " : "posts ") + once.key(),
                "order",
                IntakeDesk.class,
                desk -> byPhone
                        ? desk.byPhone(shop, full, TAKES_ORDERS, once, cause)
                        : desk.fromSite(shop, full, once, cause),
                answer -> {
                    posted.add(new Posted(full, once, byPhone, answer));
                    answer.ok().ifPresent(done -> books.accepted(done.stored().state()));
                });
    }

    /** The same request is owed the same answer; another one under its key is owed a refusal. */
    private void again(Posted first) {
        var other = random.nextBoolean();
        var once = other ? new Once("storefront", first.once().key(), "another") : first.once();
        var cause = new Cause("storefront", once.key(), null);
        world.<IntakeDesk, Done<Order, OrderEvent>>request(
                (other ? "reuses " : "repeats ") + once.key(),
                "order",
                IntakeDesk.class,
                desk -> first.byPhone()
                        ? desk.byPhone(shop, first.request(), TAKES_ORDERS, once, cause)
                        : desk.fromSite(shop, first.request(), once, cause),
                answer -> compare(first, other, answer));
    }

    private static void compare(Posted first, boolean other, Answer<Done<Order, OrderEvent>> answer) {
        var before = first.answer().ok();
        if (before.isEmpty()) {
            return; // it was refused, and may be so for another reason now
        }
        var asBefore = answer.ok()
                .filter(done -> done.events().equals(before.get().events()))
                .isPresent();
        if (other ? !(answer.refusal() instanceof KeyReused) : !asBefore) {
            throw new AssertionError("%s, first answered %s, then %s".formatted(first.once(), before, answer));
        }
    }

    private OrderRequest drawn() {
        var goods = shelf.goods();
        var items = new ArrayList<Item>();
        for (var i = 1 + random.nextInt(2); i > 0; i--) {
            items.add(item(goods.get(random.nextInt(goods.size()))));
        }
        var number = random.nextInt(6) == 0 ? "A-" + random.nextInt(3) : null;
        var codes = codes();
        return new OrderRequest(
                number, buyer(), null, items, handOver(), PaymentMethod.LINK, null, codes, List.of(), null);
    }

    /** Of certificates where there are any, else one that nobody has issued. */
    private List<String> codes() {
        var issued = books.codes();
        if (issued.isEmpty()) {
            return random.nextInt(25) == 0 ? List.of("GIFT-100") : List.of();
        }
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> issued.get(random.nextInt(issued.size())))
                .distinct()
                .toList();
    }

    private Item item(Sku sku) {
        var offer = shelf.of(sku);
        return new Item(
                sku.value(),
                offer.card().name(),
                offer.card().options(),
                1 + random.nextInt(3),
                Objects.requireNonNull(offer.price()),
                offer.prepayOnly(),
                offer.card().vendor());
    }

    private Buyer buyer() {
        var person = new Person("Иванова", "Ирина", null, null);
        var phone = "+7912345678" + random.nextInt(customers);
        return new Buyer(person, phone, "irina@example.ru", null);
    }

    private HandOver handOver() {
        return random.nextInt(3) == 0
                ? new HandOver(Method.COURIER, TVERSKAYA, null, slot(world.now(), 2), null)
                : new HandOver(Method.POST, TVERSKAYA, null, null, null);
    }

    static Slot slot(Instant now, int days) {
        var day = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
        return new Slot(day, LocalTime.of(12, 0), LocalTime.of(18, 0));
    }

    /** Everything, and what is due by the shop's own reckoning. */
    private OrderRequest readBack(OrderRequest request) {
        var settings = new FixedShops().settings(shop).orElseThrow();
        var terms = Intake.terms(request, settings, Cores.ZONES, world.now());
        var ticks = Parameters.of(terms).ids().stream()
                .map(id -> new Tick(id, world.now(), null))
                .toList();
        var spoken = new Spoken(terms.totals().due(), ticks, null, "v1", null);
        return new OrderRequest(
                request.externalNumber(),
                request.customer(),
                null,
                request.lines(),
                request.delivery(),
                request.paymentMethod(),
                null,
                request.codes(),
                request.consents(),
                spoken);
    }
}

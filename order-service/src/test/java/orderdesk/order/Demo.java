package orderdesk.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.ReadBack.Tick;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.order.domain.Offer;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.intake.OrderRequest.HandOver;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.order.intake.OrderRequest.Spoken;
import orderdesk.order.zones.ZoneTable;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;

/** Orders of the shop {@code tribuna} and its catalogue, for every test of this service. */
public final class Demo {

    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final Sku SHIRT = new Sku("FUT-M-RED");
    public static final Sku SCARF = new Sku("SHARF-1");
    public static final Sku PRINTED = new Sku("PRINT-1");
    public static final Address YEKATERINBURG =
            new Address("RU", "RU-SVE", "Екатеринбург", "620014", List.of("ул. Малышева, д. 51"), null);

    private static final Map<Sku, Offer> CATALOGUE = Map.of(
            SHIRT, new Offer(SHIRT, "Футболка «Вперёд»", new Options("M", "красный", null), rub(129_900), false, null),
            SCARF, new Offer(SCARF, "Шарф болельщика", Options.NONE, rub(89_900), false, null),
            PRINTED,
                    new Offer(
                            PRINTED,
                            "Футболка с вашей фамилией",
                            new Options("M", null, null),
                            rub(249_900),
                            true,
                            null));

    private Demo() {}

    public static Money rub(long kopecks) {
        return new Money(kopecks, "RUB");
    }

    public static Desks desks(AggregateStore store, Clock clock) {
        return Desks.on(
                store,
                new FixedShops().with(Regionally.ID, Regionally.SHOP),
                new ZoneTable(),
                (_, sku) -> Optional.ofNullable(CATALOGUE.get(sku)),
                clear -> new Code("…" + clear.substring(clear.length() - 2), "hash of " + clear),
                clock);
    }

    /** A scarf, for a time slot. */
    public static OrderRequest byCourier(@Nullable String externalNumber, Slot slot) {
        return new OrderRequest(
                externalNumber,
                irina(),
                null,
                List.of(scarf()),
                new HandOver(Delivery.Method.COURIER, YEKATERINBURG, null, slot, null),
                PaymentMethod.COURIER_CARD,
                null,
                null,
                null,
                null);
    }

    public static Item shirts(int quantity) {
        return new Item(
                SHIRT.value(),
                "Футболка «Вперёд»",
                new Options("M", "красный", null),
                quantity,
                rub(129_900),
                null,
                null);
    }

    public static Item scarf() {
        return new Item(SCARF.value(), "Шарф болельщика", null, 1, rub(89_900), null, null);
    }

    public static Item printed() {
        return new Item(PRINTED.value(), "Футболка с вашей фамилией", null, 1, rub(249_900), true, null);
    }

    /** Two shirts and a scarf by post: 2,598 + 899 + 350 roubles. */
    public static OrderRequest site() {
        return site(shirts(2), scarf());
    }

    public static OrderRequest site(Item... items) {
        return new OrderRequest(
                null, irina(), null, List.of(items), byPost(), PaymentMethod.LINK, null, null, null, null);
    }

    public static OrderRequest numbered(String externalNumber) {
        return new OrderRequest(
                externalNumber, irina(), null, List.of(scarf()), byPost(), PaymentMethod.LINK, null, null, null, null);
    }

    public static OrderRequest withCode(String code) {
        return new OrderRequest(
                null,
                irina(),
                null,
                List.of(shirts(2), scarf()),
                byPost(),
                PaymentMethod.LINK,
                null,
                List.of(code),
                null,
                null);
    }

    /** A scarf by post: 899 + 350 roubles, everything read back. */
    public static OrderRequest phone() {
        return phone(new Spoken(
                rub(124_900),
                ticks(
                        "line/1/name",
                        "line/1/quantity",
                        "recipient",
                        "delivery/method",
                        "delivery/term",
                        "address",
                        "payment",
                        "due"),
                "Ирина",
                "ru-1",
                null));
    }

    public static OrderRequest phone(@Nullable Spoken spoken) {
        return new OrderRequest(
                null, irina(), null, List.of(scarf()), byPost(), PaymentMethod.LINK, null, null, null, spoken);
    }

    public static List<Tick> ticks(String... ids) {
        return Stream.of(ids).map(id -> new Tick(id, NOW, null)).toList();
    }

    public static Buyer irina() {
        return new Buyer(
                new Person("Иванова", "Ирина", "Сергеевна", null), "8 (912) 345-67-89", "irina@example.ru", null);
    }

    public static HandOver byPost() {
        return new HandOver(Delivery.Method.POST, YEKATERINBURG, null, null, null);
    }
}

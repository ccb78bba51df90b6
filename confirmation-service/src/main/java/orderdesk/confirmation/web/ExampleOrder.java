package orderdesk.confirmation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Follow;
import orderdesk.confirmation.web.PreviewController.ScriptExample;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderEvent.Benefits;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.order.OrderEvent.OrderPlaced;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.order.Totals;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;

/** An order that nobody placed, of somebody who is not there: what a script is shown on before it is spoken. */
record ExampleOrder(ScriptExample example, ShopId shop, ShopSettings settings, Instant now) {

    private static final long PRICE = 129_000;
    private static final Duration EXPIRY = Duration.ofDays(7);

    Case placed() {
        var id = new OrderId(new UUID(0, 0));
        var placed = new OrderPlaced(
                id,
                shop,
                1,
                "10427",
                null,
                Channel.SITE,
                terms(),
                Benefits.NONE,
                List.of(),
                List.of(),
                now,
                now.plus(EXPIRY),
                null);
        return new Follow(settings, now)
                .order(Optional.empty(), id, shop, placed)
                .next();
    }

    private OrderTerms terms() {
        var person = new Person("Иванова", "Ирина", "Сергеевна", "Ирина Сергеевна");
        var phone = new Phone("+79160000000", "8 916 000-00-00");
        var zone = Zone.sure(settings.zone(), Zone.Source.ADDRESS);
        return new OrderTerms(
                new Customer(person, phone, null, zone, Customer.Type.RETAIL),
                new Recipient(person, phone),
                lines(),
                delivery(),
                PaymentMethod.ON_RECEIPT,
                totals(),
                null);
    }

    private List<Line> lines() {
        return IntStream.range(0, example.lines().size())
                .mapToObj(at -> {
                    var line = example.lines().get(at);
                    var id = new LineId(String.valueOf(at + 1));
                    return new Line(
                            id, new Sku(line.sku()), line.name(), Line.Options.NONE, 1, price(PRICE), line.prepaid());
                })
                .toList();
    }

    private Delivery delivery() {
        var address = new Address(settings.country(), null, "Москва", "101000", List.of("улица Лесная, дом 1"), null);
        var day = now.atZone(ZoneId.of(settings.zone())).toLocalDate().plusDays(1);
        return switch (example.method()) {
            case COURIER ->
                new Delivery(
                        Delivery.Method.COURIER,
                        address,
                        null,
                        new Slot(day, LocalTime.of(10, 0), LocalTime.of(14, 0)),
                        null,
                        price(0));
            case POST -> new Delivery(Delivery.Method.POST, address, null, null, new WorkingDays(3, 7), price(0));
            case PICKUP -> new Delivery(Delivery.Method.PICKUP, address, "P-1", null, new WorkingDays(2, 4), price(0));
        };
    }

    private Totals totals() {
        var sum = PRICE * example.lines().size();
        var covered = example.certificate() ? PRICE : 0;
        return new Totals(
                price(sum), price(0), price(0), price(sum), price(covered), price(0), price(sum - covered), price(0));
    }

    private Money price(long minor) {
        return new Money(minor, settings.currency());
    }
}

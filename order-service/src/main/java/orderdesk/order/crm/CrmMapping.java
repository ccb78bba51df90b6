package orderdesk.order.crm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.intake.OrderRequest.HandOver;
import orderdesk.order.intake.OrderRequest.Item;

/** From an order of a CRM to one that the desk takes in as every other; what cannot be said here is named. */
final class CrmMapping {

    private final CrmShop crm;
    private final ShopSettings shop;
    private final List<Flaw> flaws = new ArrayList<>();

    private CrmMapping(CrmShop crm, ShopSettings shop) {
        this.crm = crm;
        this.shop = shop;
    }

    /** @throws Unacceptable naming every flaw at once */
    static OrderRequest request(CrmOrder order, CrmShop crm, ShopSettings shop) {
        return new CrmMapping(crm, shop).read(order);
    }

    private OrderRequest read(CrmOrder order) {
        if (order.who().phone() == null) {
            flaws.add(new Flaw("/phone", "no-phone", "Nobody can be called."));
        }
        if (order.items().isEmpty()) {
            flaws.add(new Flaw("/items", "no-items", "There is nothing in it."));
        }
        if (order.currency() != null && !order.currency().equalsIgnoreCase(shop.currency())) {
            flaws.add(new Flaw("/currency", "currency", "The shop's is %s.".formatted(shop.currency())));
        }
        var items = order.items().stream().map(this::item).toList();
        var delivery = new HandOver(method(order), address(order), null, null, null);
        var payment = payment(order);
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
        var who = order.who();
        var person = new Person(who.surname(), who.given(), who.patronymic(), null);
        var number = order.externalId() == null ? order.number() : order.externalId();
        var buyer = new Buyer(person, who.phone(), who.email(), null);
        return new OrderRequest(number, buyer, null, items, delivery, payment, order.comment(), null, null, null);
    }

    private Item item(CrmOrder.Item item) {
        var sku = item.sku();
        if (sku == null) {
            flaws.add(new Flaw("/items", "no-sku", "\"%s\" has no article.".formatted(item.name())));
        }
        var name = item.name() == null ? String.valueOf(sku) : item.name();
        return new Item(String.valueOf(sku), name, null, whole(item.quantity()), money(item.price()), null, null);
    }

    private int whole(BigDecimal quantity) {
        try {
            return quantity.intValueExact();
        } catch (ArithmeticException _) {
            flaws.add(new Flaw("/items", "quantity", "%s is no number of pieces.".formatted(quantity)));
            return 1;
        }
    }

    private Money money(BigDecimal amount) {
        try {
            return money(amount, shop);
        } catch (ArithmeticException _) {
            flaws.add(new Flaw("/items", "price", "%s is no sum of money.".formatted(amount)));
            return Money.zero(shop.currency());
        }
    }

    /** @throws ArithmeticException for parts of the minor unit */
    static Money money(BigDecimal amount, ShopSettings shop) {
        var parts = Currency.getInstance(shop.currency()).getDefaultFractionDigits();
        return new Money(amount.movePointRight(parts).longValueExact(), shop.currency());
    }

    private Delivery.Method method(CrmOrder order) {
        var code = order.delivery().code();
        var method = code == null ? null : crm.deliveries().get(code);
        if (method == null) {
            flaws.add(new Flaw("/delivery/code", "delivery", "\"%s\" is not mapped.".formatted(code)));
            return Delivery.Method.POST;
        }
        return method;
    }

    private PaymentMethod payment(CrmOrder order) {
        var types = order.payments().stream().map(CrmOrder.Paid::type).toList();
        var mapped = types.stream()
                .flatMap(type ->
                        Stream.ofNullable(type == null ? null : crm.payments().get(type)))
                .findFirst();
        if (mapped.isEmpty()) {
            flaws.add(new Flaw("/payments", "payment", "%s is not mapped.".formatted(types)));
        }
        return mapped.orElse(PaymentMethod.ON_RECEIPT);
    }

    private Address address(CrmOrder order) {
        var to = order.delivery();
        var country = to.country() == null ? shop.country() : to.country();
        var lines = to.text() == null ? List.<String>of() : List.of(to.text());
        return new Address(country, null, to.city(), to.postalCode(), lines, null);
    }
}

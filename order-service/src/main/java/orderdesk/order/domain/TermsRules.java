package orderdesk.order.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shop.ShopSettings;

/** What every version of an order must keep to, whoever made it and however. */
public final class TermsRules {

    public static final int LINES_MAX = 200;
    public static final int QUANTITY_MAX = 10_000;

    /** In minor units, of one piece: 200 lines of 10,000 pieces stay within a long. */
    public static final long PRICE_MAX = 1_000_000_000_000L;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Flaw> flaws = new ArrayList<>();
    private final ShopSettings shop;

    private TermsRules(ShopSettings shop) {
        this.shop = shop;
    }

    /** Every flaw, not only the first: the customer may be on the line. */
    public static List<Flaw> flaws(OrderTerms terms, ShopSettings shop, Instant now) {
        var rules = new TermsRules(shop);
        rules.lines(terms.lines());
        rules.reachable(terms);
        rules.delivery(terms.delivery(), ZoneId.of(terms.customer().zone().id()), now);
        rules.payment(terms);
        return rules.flaws;
    }

    /** What must hold before the lines' money can be reckoned at all: one currency, and sums within a long. */
    public static List<Flaw> flaws(List<Line> lines, ShopSettings shop) {
        var rules = new TermsRules(shop);
        rules.lines(lines);
        return rules.flaws;
    }

    private void lines(List<Line> lines) {
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            flaw("/lines", "lines-count", "1 to %d lines, not %d.".formatted(LINES_MAX, lines.size()));
        }
        for (int i = 0; i < lines.size(); i++) {
            line("/lines/" + i, lines.get(i));
        }
    }

    private void line(String at, Line line) {
        if (line.quantity() < 1 || line.quantity() > QUANTITY_MAX) {
            flaw(at + "/quantity", "quantity", "1 to %d, not %d.".formatted(QUANTITY_MAX, line.quantity()));
        }
        if (line.price().minor() < 0 || line.price().minor() > PRICE_MAX) {
            flaw(at + "/price/minor", "price", "0 to %d.".formatted(PRICE_MAX));
        }
        if (!line.price().currency().equals(shop.currency())) {
            flaw(at + "/price/currency", "currency", "The shop sells in %s.".formatted(shop.currency()));
        }
    }

    private void reachable(OrderTerms terms) {
        if (terms.customer().phone() == null && terms.customer().email() == null) {
            flaw("/customer", "unreachable", "A telephone number or an e-mail address is needed.");
        }
    }

    private void delivery(Delivery delivery, ZoneId zone, Instant now) {
        if (!COUNTRIES.contains(delivery.address().country())) {
            flaw("/delivery/address/country", "country", "Not an ISO 3166 country.");
        }
        if (!shop.tariffs().containsKey(delivery.method())) {
            flaw(
                    "/delivery/method",
                    "delivery-method",
                    "The shop does not deliver by %s.".formatted(delivery.method()));
        }
        switch (delivery.method()) {
            case COURIER -> courier(delivery, zone, now);
            case PICKUP -> pickup(delivery);
            case POST -> withoutSlotAndPoint(delivery);
        }
    }

    private void courier(Delivery delivery, ZoneId zone, Instant now) {
        var slot = delivery.slot();
        if (slot == null) {
            flaw("/delivery/slot", "slot-required", "A courier comes at an agreed date and time (R075).");
        } else if (!LocalDateTime.of(slot.date(), slot.from())
                .atZone(zone)
                .toInstant()
                .isAfter(now)) {
            flaw("/delivery/slot", "slot-past", "The slot must be in the customer's future.");
        } else if (slot.date().isAfter(now.atZone(zone).toLocalDate().plusYears(1))) {
            flaw("/delivery/slot/date", "slot-far", "Within a year.");
        }
        if (delivery.pickupPoint() != null) {
            flaw("/delivery/pickupPoint", "not-for-method", "A courier brings it to the address.");
        }
        if (delivery.address().lines().isEmpty()) {
            flaw("/delivery/address/lines", "address-required", "A courier needs street and house.");
        }
    }

    private void pickup(Delivery delivery) {
        if (delivery.pickupPoint() == null) {
            flaw("/delivery/pickupPoint", "pickup-point-required", "Say which pickup point.");
        }
        if (delivery.slot() != null) {
            flaw("/delivery/slot", "not-for-method", "Only a courier comes at a slot.");
        }
    }

    private void withoutSlotAndPoint(Delivery delivery) {
        if (delivery.slot() != null) {
            flaw("/delivery/slot", "not-for-method", "Only a courier comes at a slot.");
        }
        if (delivery.pickupPoint() != null) {
            flaw("/delivery/pickupPoint", "not-for-method", "The post brings it to the address.");
        }
        if (delivery.address().lines().isEmpty()) {
            flaw("/delivery/address/lines", "address-required", "The post needs an address.");
        }
    }

    /** Cash on delivery is there only where the method allows it (R017). */
    private void payment(OrderTerms terms) {
        var delivery = terms.delivery();
        new Carriage(shop)
                .tariff(delivery.method(), delivery.address())
                .filter(tariff -> !tariff.payments().contains(terms.payment()))
                .ifPresent(tariff -> flaw(
                        "/paymentMethod",
                        "payment-method",
                        "With %s: %s.".formatted(delivery.method(), tariff.payments())));
    }

    private void flaw(String pointer, String code, String detail) {
        flaws.add(new Flaw(pointer, code, detail));
    }
}

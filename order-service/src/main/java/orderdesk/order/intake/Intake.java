package orderdesk.order.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.order.domain.Carriage;
import orderdesk.order.domain.Contacts;
import orderdesk.order.domain.CustomerZones;
import orderdesk.order.domain.Feasibility;
import orderdesk.order.domain.Flaw;
import orderdesk.order.domain.Known;
import orderdesk.order.domain.Reckoning;
import orderdesk.order.domain.TermsRules;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest.Buyer;
import orderdesk.order.intake.OrderRequest.HandOver;
import orderdesk.order.intake.OrderRequest.Item;
import orderdesk.order.intake.OrderRequest.Taker;
import org.jspecify.annotations.Nullable;

/** From what somebody sends to terms that can be kept. */
public final class Intake {

    private final ShopSettings shop;
    private final CustomerZones zones;
    private final List<Flaw> flaws = new ArrayList<>();

    private Intake(ShopSettings shop, CustomerZones zones) {
        this.shop = shop;
        this.zones = zones;
    }

    /** @throws Unacceptable naming every flaw at once */
    public static OrderTerms terms(OrderRequest request, ShopSettings shop, CustomerZones zones, Instant now) {
        var intake = new Intake(shop, zones);
        intake.flaws.addAll(TextRules.flaws(request));
        intake.stopAtFlaws();
        var terms = intake.read(request);
        intake.flaws.addAll(TermsRules.flaws(terms, shop, now));
        if (request.readBack() != null) { // an operator is there to offer what is possible
            intake.flaws.addAll(Feasibility.flaws(terms, shop, now));
        }
        intake.stopAtFlaws();
        return terms;
    }

    private void stopAtFlaws() {
        if (!flaws.isEmpty()) {
            throw new Unacceptable(flaws);
        }
    }

    private OrderTerms read(OrderRequest request) {
        var customer = customer(request.customer(), request.delivery());
        var lines = IntStream.range(0, request.lines().size())
                .mapToObj(i -> line(i + 1, request.lines().get(i)))
                .toList();
        flaws.addAll(TermsRules.flaws(lines, shop));
        stopAtFlaws();
        var delivery = delivery(request.delivery(), lines);
        return new OrderTerms(
                customer,
                recipient(request.recipient(), customer),
                lines,
                delivery,
                request.paymentMethod(),
                Reckoning.totals(lines, delivery, Known.NOTHING),
                request.comment());
    }

    private Customer customer(Buyer buyer, HandOver handOver) {
        return new Customer(
                buyer.person(),
                phone("/customer/phone", buyer.phone()),
                buyer.email(),
                zones.of(handOver.address(), shop.zone()),
                buyer.type() == null ? Customer.Type.RETAIL : buyer.type());
    }

    private Recipient recipient(@Nullable Taker taker, Customer customer) {
        return taker == null
                ? new Recipient(customer.person(), customer.phone())
                : new Recipient(taker.person(), phone("/recipient/phone", taker.phone()));
    }

    private @Nullable Phone phone(String pointer, @Nullable String typed) {
        try {
            return Contacts.phone(pointer, typed, shop);
        } catch (Unacceptable unreadable) {
            flaws.addAll(unreadable.flaws());
            return null;
        }
    }

    private static Line line(int number, Item item) {
        return new Line(
                new LineId(Integer.toString(number)),
                new Sku(item.sku()),
                item.name(),
                item.options() == null ? Options.NONE : item.options(),
                item.quantity(),
                item.price(),
                Boolean.TRUE.equals(item.prepayOnly()),
                item.vendor());
    }

    private Delivery delivery(HandOver asked, List<Line> lines) {
        var carriage = new Carriage(shop);
        var term = asked.term() == null ? carriage.usualTerm(asked.method(), asked.address()) : asked.term();
        var free = Money.zero(shop.currency());
        return carriage.priced(
                new Delivery(asked.method(), asked.address(), asked.pickupPoint(), asked.slot(), term, free), lines);
    }
}

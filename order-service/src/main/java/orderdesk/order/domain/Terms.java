package orderdesk.order.domain;

import java.util.List;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.Recipient;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** Terms with one part exchanged; the money is reckoned afterwards. */
final class Terms {

    private Terms() {}

    static OrderTerms with(OrderTerms of, List<Line> lines) {
        return new OrderTerms(
                of.customer(), of.recipient(), lines, of.delivery(), of.payment(), of.totals(), of.comment());
    }

    static OrderTerms with(OrderTerms of, Customer customer) {
        return new OrderTerms(
                customer, of.recipient(), of.lines(), of.delivery(), of.payment(), of.totals(), of.comment());
    }

    static OrderTerms with(OrderTerms of, Recipient recipient) {
        return new OrderTerms(
                of.customer(), recipient, of.lines(), of.delivery(), of.payment(), of.totals(), of.comment());
    }

    static OrderTerms with(OrderTerms of, Delivery delivery) {
        return new OrderTerms(
                of.customer(), of.recipient(), of.lines(), delivery, of.payment(), of.totals(), of.comment());
    }

    static OrderTerms with(OrderTerms of, PaymentMethod payment) {
        return new OrderTerms(
                of.customer(), of.recipient(), of.lines(), of.delivery(), payment, of.totals(), of.comment());
    }

    static Delivery costing(Delivery of, Money cost) {
        return new Delivery(of.method(), of.address(), of.pickupPoint(), of.slot(), of.term(), cost);
    }

    static OrderTerms commented(OrderTerms of, @Nullable String comment) {
        return new OrderTerms(
                of.customer(), of.recipient(), of.lines(), of.delivery(), of.payment(), of.totals(), comment);
    }

    /** How the customer asked to be addressed (R051); nothing else of him changes. */
    static OrderTerms addressedAs(OrderTerms of, String form) {
        var customer = of.customer();
        return with(
                of,
                new Customer(
                        customer.person().addressedAs(form),
                        customer.phone(),
                        customer.email(),
                        customer.zone(),
                        customer.type()));
    }

    static Order addressedAs(Order order, @Nullable String form) {
        return form == null || form.isBlank() ? order : order.on(order.version(), addressedAs(order.terms(), form));
    }
}

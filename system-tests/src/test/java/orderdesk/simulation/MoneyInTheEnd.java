package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import orderdesk.contracts.benefit.BenefitEvent.Held;
import orderdesk.contracts.order.OrderId;
import orderdesk.order.domain.Order;
import orderdesk.order.persistence.OrderKind;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.simulator.World;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.Certificate;
import orderdesk.promo.domain.Hold;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Result;
import orderdesk.promo.persistence.CertificateKind;
import orderdesk.promo.persistence.OrderBenefitsKind;

/** Once the faults have healed: orders, their benefits and the certificates agree, to the kopeck. */
final class MoneyInTheEnd {

    private final List<Order> orders;
    private final Map<OrderId, OrderBenefits> benefits;
    private final Map<String, Certificate> certificates;

    MoneyInTheEnd(World world) {
        this.orders = world.all(new OrderKind()).stream().map(Stored::state).toList();
        this.benefits = world.all(new OrderBenefitsKind()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(OrderBenefits::orderId, Function.identity()));
        this.certificates = world.all(new CertificateKind()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Certificate::id, Function.identity()));
    }

    void check() {
        orders.forEach(this::agrees);
        benefits.values().forEach(this::hasWhatItSays);
        certificates.values().forEach(this::isHeldByThoseWhoSaySo);
    }

    private void agrees(Order order) {
        var its = benefits.get(order.id());
        if (its == null) {
            require(order.placement().codes().isEmpty(), order, "Nobody has looked at its codes");
            return;
        }
        require(!its.applying(), its, "Left half way");
        require(its.aim() == aim(order), its, "Not the aim of " + order);
        if (its.aim() != Aim.RELEASE) {
            require(its.version() == order.version(), its, "Not of the version of " + order);
            paid(order, its);
        }
    }

    /** No money is kept by an order that has ended without a sale (architecture section 4, no. 4). */
    private static Aim aim(Order order) {
        return switch (order.state().name()) {
            case DRAFT, PLACED, AGREED -> Aim.HOLD;
            case CONFIRMED, DELIVERED -> Aim.REDEEM;
            case REFUSED, RETURNED, CANCELLED, EXPIRED -> Aim.RELEASE;
        };
    }

    /** The customer is asked for less by exactly what is held for him. */
    private static void paid(Order order, OrderBenefits its) {
        var totals = order.terms().totals();
        require(totals.certificates().minor() == sum(its, Held.Kind.CERTIFICATE), order, "Paid by " + its);
        require(
                Objects.requireNonNull(order.known().benefits()).discounts().minor() == sum(its, Held.Kind.DISCOUNT),
                order,
                "Discounts are not those of " + its);
    }

    private static long sum(OrderBenefits its, Held.Kind kind) {
        return its.results().stream()
                .map(Result::held)
                .filter(Objects::nonNull)
                .filter(held -> held.kind() == kind)
                .mapToLong(held -> held.amount().minor())
                .sum();
    }

    private void hasWhatItSays(OrderBenefits its) {
        if (its.aim() == Aim.RELEASE) {
            return; // what it still had, its certificates would show
        }
        for (var result : its.results()) {
            var id = result.certificate();
            var held = result.held();
            if (id != null && held != null) {
                var has = Objects.requireNonNull(certificates.get(id)).holds().amountOf(its.orderId());
                require(has == held.amount().minor(), its, "It has %d of %s".formatted(has, id));
            }
        }
    }

    private void isHeldByThoseWhoSaySo(Certificate certificate) {
        for (var hold : certificate.holds().all()) {
            var order = benefits.get(hold.order());
            if (hold.amount() > 0 && order != null) {
                require(order.certificates().contains(certificate.id()), hold, "Held for nobody: " + certificate);
                var kind = order.aim() == Aim.REDEEM ? Hold.Kind.SPENT : Hold.Kind.HELD;
                require(order.aim() != Aim.RELEASE && hold.kind() == kind, hold, "Not the aim of " + order);
            } else {
                require(hold.amount() == 0, hold, "Nobody knows its order");
            }
        }
    }
}

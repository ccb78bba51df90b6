package orderdesk.promo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent.CertificateMoved;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.promo.domain.Aim;
import orderdesk.promo.domain.OrderBenefits;
import orderdesk.promo.domain.Result;

/** What certificates say that orders have, beside what these orders were told, kopeck for kopeck. */
record Ledgers(Desks desks, Money face) {

    /** @param orders all that may have a part of them */
    void check(List<String> codes, List<OrderId> orders) {
        var told = told(orders);
        codes.forEach(code -> check(code, told));
    }

    /** At every prefix of its history what is free and what orders have is the face value. */
    private void check(String code, Map<String, Map<OrderId, Long>> told) {
        var stored = desks.certificates().findByCode(Orders.SHOP, code).orElseThrow();
        var certificate = stored.state();
        var held = certificate.holds().all().stream()
                .filter(hold -> hold.amount() > 0)
                .collect(Collectors.toMap(hold -> hold.order(), hold -> hold.amount()));
        assertThat(held).isEqualTo(told.getOrDefault(stored.id(), Map.of()));

        var has = new HashMap<OrderId, Long>();
        desks.certificates().history(Orders.SHOP, stored.id()).forEach(entry -> {
            if (entry.event() instanceof CertificateMoved moved) {
                has.put(moved.orderId(), moved.held().plus(moved.spent()).minor());
                assertThat(sum(has) + moved.free().minor()).isEqualTo(face.minor());
                assertThat(moved.free().minor()).isNotNegative();
                assertThat(moved.held().isZero() || moved.spent().isZero()).isTrue();
            }
        });
        assertThat(certificate.free().minor()).isEqualTo(face.minor() - sum(has));
        assertThat(sum(has)).isEqualTo(sum(held));
    }

    /** By certificate and order. An order that is over was told sums, and has nothing any more. */
    private Map<String, Map<OrderId, Long>> told(List<OrderId> orders) {
        return orders.stream()
                .map(order -> desks.benefits()
                        .ofOrder(Orders.SHOP, order)
                        .orElseThrow()
                        .state())
                .filter(benefits -> benefits.aim() != Aim.RELEASE)
                .flatMap(Ledgers::certificates)
                .collect(Collectors.groupingBy(
                        Told::certificate, Collectors.toMap(Told::order, Told::amount, Long::sum)));
    }

    private static Stream<Told> certificates(OrderBenefits benefits) {
        return benefits.results().stream()
                .filter(result -> result.certificate() != null)
                .map(result ->
                        new Told(Objects.requireNonNull(result.certificate()), benefits.orderId(), amount(result)))
                .filter(told -> told.amount() > 0);
    }

    private static long amount(Result result) {
        return result.held() == null ? 0 : result.held().amount().minor();
    }

    private static long sum(Map<OrderId, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private record Told(String certificate, OrderId order, long amount) {}
}

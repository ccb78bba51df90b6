package orderdesk.shop.domain;

import java.util.Map;
import java.util.Set;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shop.ShopSettings.Tariff;

/** What delivery may cost, and which payments its method allows (R016, R017). */
final class TariffRules {

    private static final int TERM_DAYS_MAX = 120;

    private TariffRules() {}

    static void check(Findings findings, Map<Method, Tariff> tariffs, String currency) {
        findings.require(!tariffs.isEmpty(), "/tariffs", "empty", "One way of delivery at least.");
        tariffs.forEach((method, tariff) -> tariff(findings, "/tariffs/" + method, method, tariff, currency));
    }

    static void tariff(Findings findings, String at, Method method, Tariff tariff, String currency) {
        findings.money(at + "/cost", tariff.cost(), currency);
        findings.money(at + "/freeFrom", tariff.freeFrom(), currency);
        findings.range(at + "/term/to", tariff.term().to(), 0, TERM_DAYS_MAX);
        findings.require(!tariff.payments().isEmpty(), at + "/payments", "empty", "One way to pay at least.");
        findings.require(
                Set.copyOf(tariff.payments()).size() == tariff.payments().size(),
                at + "/payments",
                "duplicate",
                "Each way to pay once.");
        for (var i = 0; i < tariff.payments().size(); i++) {
            var payment = tariff.payments().get(i);
            findings.require(
                    fits(payment, method),
                    at + "/payments/" + i,
                    "payment",
                    "%s is impossible with %s.".formatted(payment, method));
        }
        findings.require(
                tariff.cashOnDeliveryFee() == null || tariff.payments().contains(PaymentMethod.ON_RECEIPT),
                at + "/cashOnDeliveryFee",
                "payment",
                "Only where ON_RECEIPT is possible.");
        findings.money(at + "/cashOnDeliveryFee", tariff.cashOnDeliveryFee(), currency);
    }

    private static boolean fits(PaymentMethod payment, Method method) {
        return switch (payment) {
            case COURIER_CARD, COURIER_CASH -> method == Method.COURIER;
            case ON_RECEIPT -> method != Method.COURIER;
            case LINK, ONLINE -> true;
        };
    }
}

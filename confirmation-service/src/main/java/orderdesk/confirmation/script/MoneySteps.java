package orderdesk.confirmation.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.delivery.Deliveries;
import orderdesk.platform.language.Amounts;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Speaker;

/** Certificates, the way of paying, and the sum (R017, R027, R029). */
record MoneySteps(Speaker speaker, OrderTerms terms, ShopSettings shop) {

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        if (!terms.totals().certificates().isZero()) {
            steps.add(certificate());
        }
        steps.add(payment());
        if (terms.lines().stream().anyMatch(Line::prepayOnly)) {
            steps.add(prepayment());
        }
        steps.add(total());
        return steps;
    }

    private Step certificate() {
        var knowing = speaker.knowing("cert.covered", terms.totals().certificates());
        var covered = knowing.say("По сертификату оплачено {{cert.covered|money}}.");
        var all = terms.totals().due().isZero()
                ? knowing.say("Сертификат покрывает заказ вместе с доставкой, доплачивать не нужно.")
                : List.<String>of();
        return OpeningSteps.step("certificate", Speaker.all(covered, balance(), all), List.of(), List.of());
    }

    private List<String> balance() {
        var left = terms.totals().certificateLeft();
        return left == null
                ? List.of()
                : speaker.knowing("cert.balance", left.amount())
                        .knowing(
                                "cert.until",
                                Optional.ofNullable(left.validUntil()).map(this::lastDay))
                        .say(
                                "На нём останется {{cert.balance|money}}, действует до {{cert.until|date}}.",
                                "На нём останется {{cert.balance|money}}.");
    }

    /** In the shop's zone: what ends at midnight was valid on the day before. */
    private LocalDate lastDay(Instant end) {
        return end.minusNanos(1).atZone(ZoneId.of(shop.zone())).toLocalDate();
    }

    private Step payment() {
        var say =
                speaker.knowing("payment.spoken", OrderWords.payment(terms)).say("Оплата — {{payment.spoken}}. Верно?");
        return OpeningSteps.step("payment", say, List.of("payment"), cashOnDelivery());
    }

    private List<Branch> cashOnDelivery() {
        var tariff = Deliveries.of(shop, terms.delivery().address())
                .tariff(terms.delivery().method());
        var allowed = tariff.filter(way -> way.payments().contains(PaymentMethod.ON_RECEIPT))
                .isPresent();
        if (!allowed) {
            return List.of(new Branch(
                    "просит оплату при получении",
                    speaker.say("При таком способе доставки оплата заранее: по ссылке или на сайте.")));
        }
        var fee = tariff.map(ShopSettings.Tariff::cashOnDeliveryFee)
                .filter(sum -> !sum.isZero())
                .map(sum -> "Комиссия почты — %s.".formatted(Amounts.money(sum)))
                .orElse("Комиссии нет.");
        return List.of(
                new Branch(
                        "спрашивает про наложенный платёж",
                        speaker.knowing("cod.feeSpoken", fee)
                                .say(
                                        "Можно оплатить при получении, это называется „наложенный платёж“: деньги платите на почте, когда забираете посылку. {{cod.feeSpoken}}")));
    }

    private Step prepayment() {
        var say = Speaker.all(
                speaker.say(
                        "Изделия с индивидуальной печатью передаём в работу после оплаты. После оплаты пришлём подтверждение, звонить повторно не будем."),
                terms.lines().stream()
                        .filter(line -> line.prepayOnly() && line.options().size() != null)
                        .findFirst()
                        .map(
                                line -> speaker.knowing(
                                                "line.size", line.options().size())
                                        .say(
                                                "Вещь с вашей печатью обменять по размеру не получится, поэтому сверим размер ещё раз: {{line.size}}."))
                        .orElse(List.of()));
        return OpeningSteps.step("prepayment", say, List.of(), List.of());
    }

    private Step total() {
        var totals = terms.totals();
        var said = new StringBuilder("Итого: товары — {{totals.lines|money}}, ");
        if (!totals.discounts().isZero()) {
            said.append("скидка — {{totals.discounts|money}}, ");
        }
        said.append(totals.delivery().isZero() ? "доставка бесплатная, " : "доставка — {{totals.delivery|money}}, ");
        if (!totals.certificates().isZero()) {
            said.append("сертификат — {{totals.certificates|money}}, ");
        }
        var say = speaker.knowing("totals.lines", totals.lines())
                .knowing("totals.discounts", totals.discounts())
                .knowing("totals.delivery", totals.delivery())
                .knowing("totals.certificates", totals.certificates())
                .knowing("totals.due", totals.due())
                .say(said + "к оплате — {{totals.due|money}}. Подтверждаем?");
        return OpeningSteps.step("total", say, List.of("due"), List.of());
    }
}

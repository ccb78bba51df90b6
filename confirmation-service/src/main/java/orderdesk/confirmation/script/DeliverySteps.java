package orderdesk.confirmation.script;

import java.util.List;
import orderdesk.confirmation.domain.DeliveryCheck;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Speaker;

/** How, where to and when (R025, R026, R044, R075). */
record DeliverySteps(Speaker speaker, OrderTerms terms, ShopSettings shop, DeliveryCheck check) {

    List<Step> steps() {
        return List.of(method(), address(), term());
    }

    private Step method() {
        var delivery = terms.delivery();
        if (!check.reaches()) {
            return OpeningSteps.step("delivery", otherwise().method(), List.of("delivery/method"), List.of());
        }
        var say = speaker.knowing("delivery.spoken", OrderWords.method(delivery.method()))
                .knowing("delivery.costSpoken", OrderWords.cost(delivery.cost()))
                .knowing("point", delivery.pickupPoint())
                .say(
                        "Доставка — {{delivery.spoken}}, пункт {{point}}, {{delivery.costSpoken}}. Верно?",
                        "Доставка — {{delivery.spoken}}, {{delivery.costSpoken}}. Верно?");
        return OpeningSteps.step("delivery", say, List.of("delivery/method"), List.of());
    }

    private Step address() {
        var say = speaker.knowing(
                        "address.spoken", OrderWords.address(terms.delivery().address(), shop.country()))
                .say(
                        "Сверим адрес: {{address.spoken}}. Всё верно?",
                        "Подскажите, пожалуйста, адрес: индекс, город, улица, дом, квартира?");
        var courier = terms.delivery().method() == Delivery.Method.COURIER
                ? List.of(new Branch("адрес верен", speaker.say("Есть ли домофон или пожелания для курьера?")))
                : List.<Branch>of();
        return OpeningSteps.step("address", say, List.of("address"), courier);
    }

    private Step term() {
        var delivery = terms.delivery();
        return switch (delivery.method()) {
            case COURIER -> courier(delivery);
            case POST ->
                step(
                        "delivery/term",
                        "Срок доставки — примерно {{term|workdays}} после отправки, трек-номер пришлём {{notify.channelSpoken}}. Подходит?",
                        "Срок доставки — примерно {{term|workdays}} после отправки. Подходит?");
            case PICKUP ->
                step(
                        "delivery/term",
                        "Срок доставки в пункт выдачи — примерно {{term|workdays}} после отправки, о готовности сообщим {{notify.channelSpoken}}. Подходит?",
                        "Срок доставки в пункт выдачи — примерно {{term|workdays}} после отправки. Подходит?");
        };
    }

    private Step step(String tick, String... variants) {
        var say = speaker.knowing("term", terms.delivery().term()).say(variants);
        return OpeningSteps.step("term", say, List.of(tick), List.of());
    }

    /** A slot that is not agreed yet is asked for: without it there is nothing to confirm. */
    private Step courier(Delivery delivery) {
        var slot = delivery.slot();
        var say = slot == null ? otherwise().anyTime() : said(slot);
        return OpeningSteps.step("term", say, List.of("delivery/slot"), List.of());
    }

    private List<String> said(Slot slot) {
        return check.feasible()
                ? speaker.knowing("slot", slot)
                        .knowing("slot.date", slot.date())
                        .say(
                                "Курьер приедет {{slot.date|day}} {{slot|span}} {{zoneNote}}. Подходит?",
                                "Курьер приедет {{slot.date|day}} {{slot|span}}. Подходит?")
                : otherwise().time(slot);
    }

    private OtherDelivery otherwise() {
        return new OtherDelivery(speaker, terms, shop, check);
    }
}

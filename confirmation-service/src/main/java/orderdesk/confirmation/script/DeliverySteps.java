package orderdesk.confirmation.script;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.confirmation.script.Script.Step;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Address;

/** How, where to and when (R025, R026, R075). */
record DeliverySteps(Speaker speaker, OrderTerms terms, String homeCountry) {

    List<Step> steps() {
        return List.of(method(), address(), term());
    }

    private Step method() {
        var delivery = terms.delivery();
        var cost = delivery.cost().isZero() ? "бесплатно" : "стоимость " + Amounts.money(delivery.cost());
        var say = speaker.knowing("delivery.spoken", spoken(delivery.method()))
                .knowing("delivery.costSpoken", cost)
                .knowing("point", delivery.pickupPoint())
                .say(
                        "Доставка — {{delivery.spoken}}, пункт {{point}}, {{delivery.costSpoken}}. Верно?",
                        "Доставка — {{delivery.spoken}}, {{delivery.costSpoken}}. Верно?");
        return OpeningSteps.step("delivery", say, List.of("delivery/method"), List.of());
    }

    private static String spoken(Delivery.Method method) {
        return switch (method) {
            case COURIER -> "курьером";
            case POST -> "Почтой России";
            case PICKUP -> "в пункт выдачи";
        };
    }

    private Step address() {
        var say = speaker.knowing("address.spoken", spoken(terms.delivery().address()))
                .say(
                        "Сверим адрес: {{address.spoken}}. Всё верно?",
                        "Подскажите, пожалуйста, адрес: индекс, город, улица, дом, квартира?");
        var courier = terms.delivery().method() == Delivery.Method.COURIER
                ? List.of(new Branch("адрес верен", speaker.say("Есть ли домофон или пожелания для курьера?")))
                : List.<Branch>of();
        return OpeningSteps.step("address", say, List.of("address"), courier);
    }

    /** The country is said only abroad. */
    private String spoken(Address address) {
        var russian = Locale.of("ru");
        var country = address.country().equals(homeCountry)
                ? null
                : "страна — " + Locale.of("", address.country()).getDisplayCountry(russian);
        var index = address.postalCode() == null ? null : "индекс " + Digits.grouped(address.postalCode());
        var city = address.city() == null ? null : "город " + address.city();
        return Stream.concat(Stream.of(country, index, city), address.lines().stream())
                .filter(Objects::nonNull)
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
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
        var knowing = speaker.knowing("slot", slot).knowing("slot.date", slot == null ? null : slot.date());
        var say = knowing.say(
                "Курьер приедет {{slot.date|day}} {{slot|span}} {{zoneNote}}. Подходит?",
                "Курьер приедет {{slot.date|day}} {{slot|span}}. Подходит?",
                "В какой день и в какие часы вам удобно принять курьера?");
        return OpeningSteps.step("term", say, List.of("delivery/slot"), List.of());
    }
}

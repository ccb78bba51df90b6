package orderdesk.confirmation.script;

import java.util.List;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.DeliveryCheck;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.platform.delivery.Deliveries;
import orderdesk.platform.language.OrderWords;
import orderdesk.platform.language.Speaker;

/** What to offer where goods cannot be brought as the order says (R044). */
record OtherDelivery(Speaker speaker, OrderTerms terms, ShopSettings shop, DeliveryCheck check) {

    private static final String TWO = " Можем {{one.date|day}} {{one|span}} или {{two.date|day}} {{two|span}}.";
    private static final String ONE = " Можем {{one.date|day}} {{one|span}}.";
    private static final String ASKED = "В какой день и в какие часы вам удобно принять курьера?";

    /** Where the method does not reach the customer. */
    List<String> method() {
        var deliveries = Deliveries.of(shop, terms.delivery().address());
        var others = Stream.of(Method.values())
                .filter(method -> deliveries.tariff(method).isPresent())
                .map(OrderWords::method)
                .toList();
        var method = terms.delivery().method();
        var sorry = method == Method.PICKUP
                ? "К сожалению, пунктов выдачи в вашем регионе у нас нет."
                : "К сожалению, в ваш регион {{delivery.spoken}} не доставляем.";
        return speaker.knowing("delivery.spoken", OrderWords.method(method))
                .knowing("delivery.others", others)
                .say(sorry + " Доставим: {{delivery.others|list}}. Как вам удобнее?");
    }

    /** Where no courier can come at the time that was named. */
    List<String> time(Slot slot) {
        var sorry = "К сожалению, {{slot.date|day}} {{slot|span}} курьер приехать не сможет.";
        return knowing()
                .knowing("slot", slot)
                .knowing("slot.date", slot.date())
                .say(
                        sorry + TWO + " Что вам удобнее?",
                        sorry + ONE + " Подходит?",
                        sorry + " Доставим другим способом?");
    }

    /** Where none was named. */
    List<String> anyTime() {
        return knowing().say(ASKED + TWO, ASKED + ONE, ASKED);
    }

    private Speaker knowing() {
        var knowing = speaker;
        var names = List.of("one", "two");
        for (int i = 0; i < check.instead().size(); i++) {
            var slot = check.instead().get(i);
            knowing = knowing.knowing(names.get(i), slot).knowing(names.get(i) + ".date", slot.date());
        }
        return knowing;
    }
}

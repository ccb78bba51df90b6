package orderdesk.contracts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shop.ShopEvent;
import orderdesk.contracts.stock.StockEvent;

/** Every family of events with its topic, and every event with its wire name. */
final class Families {

    static final Map<String, Class<?>> BY_TOPIC = new LinkedHashMap<>();

    static {
        BY_TOPIC.put(Topics.ORDERS, OrderEvent.class);
        BY_TOPIC.put(Topics.STOCK, StockEvent.class);
        BY_TOPIC.put(Topics.CONFIRMATIONS, ConfirmationEvent.class);
        BY_TOPIC.put(Topics.CALLS, CallEvent.class);
        BY_TOPIC.put(Topics.BENEFITS, BenefitEvent.class);
        BY_TOPIC.put(Topics.NOTIFICATIONS, NotificationEvent.class);
        BY_TOPIC.put(Topics.SHOPS, ShopEvent.class);
        BY_TOPIC.put(Topics.PERSONS, PersonEvent.class);
    }

    private Families() {}

    static Stream<Class<?>> events() {
        return BY_TOPIC.values().stream().flatMap(family -> eventsOf(family).stream());
    }

    static List<Class<?>> eventsOf(Class<?> family) {
        return Arrays.<Class<?>>stream(family.getPermittedSubclasses())
                .flatMap(part -> part.isSealed() ? eventsOf(part).stream() : Stream.of(part))
                .filter(event -> event.isAnnotationPresent(JsonTypeName.class))
                .toList();
    }

    static Class<?> familyOf(Class<?> event) {
        var above = event.getInterfaces()[0];
        return BY_TOPIC.containsValue(above) ? above : familyOf(above);
    }

    static String wireName(Class<?> event) {
        return event.getAnnotation(JsonTypeName.class).value();
    }
}

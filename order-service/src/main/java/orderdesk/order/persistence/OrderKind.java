package orderdesk.order.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Topics;
import orderdesk.order.domain.Closing;
import orderdesk.order.domain.Order;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import org.jspecify.annotations.Nullable;

/** Orders as they are stored; each index is paid for by every order that comes in, so there are few. */
public final class OrderKind implements AggregateKind<Order, OrderEvent> {

    static final String NUMBER = "number";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String NAMES = "names";
    static final String STATE = "state";
    static final String PLACED_AT = "placedAt";
    static final String CONFIRMED_AT = "confirmedAt";

    @Override
    public String service() {
        return "order";
    }

    @Override
    public String collection() {
        return "orders";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.ORDERS);
    }

    @Override
    public Class<Order> state() {
        return Order.class;
    }

    @Override
    public Class<OrderEvent> events() {
        return OrderEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Order order) {
        return order.deadline();
    }

    @Override
    public Decision<Order, OrderEvent> onTime(Order order, Instant now) {
        return Closing.onTime(order, now);
    }

    @Override
    public Map<String, Object> keys(Order order) {
        var customer = order.terms().customer();
        var keys = new HashMap<String, Object>();
        keys.put(NUMBER, order.placement().number());
        keys.put(STATE, order.state().name().name());
        keys.put(PLACED_AT, order.placement().placedAt());
        keys.put(NAMES, names(customer.person()));
        put(
                keys,
                CONFIRMED_AT,
                order.placement().triesTheDesk() ? null : order.progress().confirmedAt());
        put(keys, PHONE, customer.phone() == null ? null : customer.phone().e164());
        put(keys, EMAIL, mailbox(customer.email()));
        return keys;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of(NUMBER),
                List.of(STATE, PLACED_AT, NUMBER),
                List.of(PHONE),
                List.of(EMAIL),
                List.of(NAMES),
                List.of(CONFIRMED_AT, NUMBER));
    }

    static @Nullable String mailbox(@Nullable String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** As people type it: without case, and with е for ё. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static List<String> names(Person person) {
        return Stream.of(person.surname(), person.given())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(OrderKind::folded)
                .toList();
    }

    private static void put(Map<String, Object> keys, String name, @Nullable Object value) {
        if (value != null) {
            keys.put(name, value);
        }
    }
}

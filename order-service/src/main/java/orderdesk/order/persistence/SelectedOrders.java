package orderdesk.order.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.OrderBook;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Lists of orders, each in an order that an index has. */
public final class SelectedOrders implements OrderBook {

    private static final String KEYS = "keys.";

    /** Who orders more in a day is a shop himself. */
    private static final int NEAR_MAX = 20;

    private final SelectableAggregates<Order, OrderEvent> orders;

    public SelectedOrders(SelectableAggregates<Order, OrderEvent> orders) {
        this.orders = orders;
    }

    @Override
    public List<Order> select(ShopId shop, Wanted wanted, @Nullable Place after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("shop", shop.value())));
        if (wanted.number() != null) {
            filters.add(eq(KEYS + OrderKind.NUMBER, wanted.number()));
        }
        if (wanted.phone() != null) {
            filters.add(eq(KEYS + OrderKind.PHONE, wanted.phone()));
        }
        if (wanted.name() != null) {
            Arrays.stream(OrderKind.folded(wanted.name()).split("\\s+"))
                    .forEach(word -> filters.add(eq(KEYS + OrderKind.NAMES, word)));
        }
        filters.add(in(KEYS + OrderKind.STATE, states(wanted)));
        if (after != null) {
            filters.add(beyond(OrderKind.PLACED_AT, after));
        }
        return states(
                orders.select(and(filters), descending(KEYS + OrderKind.PLACED_AT, KEYS + OrderKind.NUMBER), limit));
    }

    @Override
    public List<Order> near(ShopId shop, Customer customer, Instant from, Instant until) {
        var phone = customer.phone() == null ? null : customer.phone().e164();
        var email = OrderKind.mailbox(customer.email());
        return Stream.concat(
                        near(shop, OrderKind.PHONE, phone, from, until),
                        near(shop, OrderKind.EMAIL, email, from, until))
                .distinct()
                .toList();
    }

    private Stream<Order> near(ShopId shop, String key, @Nullable String value, Instant from, Instant until) {
        if (value == null) {
            return Stream.empty();
        }
        var filter = and(
                eq("shop", shop.value()),
                eq(KEYS + key, value),
                gte(KEYS + OrderKind.PLACED_AT, from),
                lte(KEYS + OrderKind.PLACED_AT, until));
        return states(orders.select(filter, descending(KEYS + OrderKind.PLACED_AT), NEAR_MAX)).stream();
    }

    @Override
    public List<Order> of(ShopId shop, Set<String> phones, Set<String> emails) {
        return Stream.concat(of(shop, OrderKind.PHONE, phones), of(shop, OrderKind.EMAIL, emails))
                .distinct()
                .toList();
    }

    private Stream<Order> of(ShopId shop, String key, Set<String> values) {
        if (values.isEmpty()) {
            return Stream.empty();
        }
        var filter = and(eq("shop", shop.value()), in(KEYS + key, values));
        return states(orders.select(filter, descending(KEYS + OrderKind.PLACED_AT), OF_PERSON_MAX)).stream();
    }

    @Override
    public List<Order> confirmed(ShopId shop, Place after, Instant until, int limit) {
        var filter = and(
                eq("shop", shop.value()),
                later(OrderKind.CONFIRMED_AT, after),
                lte(KEYS + OrderKind.CONFIRMED_AT, until));
        return states(orders.select(filter, ascending(KEYS + OrderKind.CONFIRMED_AT, KEYS + OrderKind.NUMBER), limit));
    }

    private static Bson beyond(String key, Place place) {
        return or(
                lt(KEYS + key, place.at()),
                and(eq(KEYS + key, place.at()), lt(KEYS + OrderKind.NUMBER, place.number())));
    }

    private static Bson later(String key, Place place) {
        return or(
                gt(KEYS + key, place.at()),
                and(eq(KEYS + key, place.at()), gt(KEYS + OrderKind.NUMBER, place.number())));
    }

    private static List<String> states(Wanted wanted) {
        return wanted.state() == null
                ? Arrays.stream(State.Name.values()).map(State.Name::name).toList()
                : List.of(wanted.state().name());
    }

    private static List<Order> states(List<Stored<Order>> found) {
        return found.stream().map(Stored::state).toList();
    }
}

package orderdesk.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as a storefront sends it, put together step by step. */
final class OrderBody {

    private static final String RUB = "RUB";

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();

    private OrderBody(Customer customer, Place place) {
        body.put(
                "customer",
                Map.of(
                        "person",
                        Map.of("surname", customer.surname(), "given", customer.given()),
                        "phone",
                        customer.phone(),
                        "email",
                        "story@example.ru"));
        body.put("lines", lines);
        body.put("delivery", Map.of("method", "POST", "address", place.address()));
        body.put("paymentMethod", "LINK");
    }

    static OrderBody of(Customer customer, Place place) {
        return new OrderBody(customer, place);
    }

    OrderBody line(String sku, String name, int quantity, long price) {
        lines.add(Map.of("sku", sku, "name", name, "quantity", quantity, "price", money(price)));
        return this;
    }

    OrderBody line(String sku, String name, Map<String, String> options, int quantity, long price) {
        lines.add(Map.of("sku", sku, "name", name, "options", options, "quantity", quantity, "price", money(price)));
        return this;
    }

    OrderBody prepaidLine(String sku, String name, Map<String, String> options, long price) {
        lines.add(Map.of(
                "sku",
                sku,
                "name",
                name,
                "options",
                options,
                "quantity",
                1,
                "price",
                money(price),
                "prepayOnly",
                true));
        return this;
    }

    OrderBody courier(Place place, LocalDate date) {
        var slot = Map.of("date", date.toString(), "from", "14:00", "to", "18:00");
        return with("delivery", Map.of("method", "COURIER", "address", place.address(), "slot", slot))
                .with("paymentMethod", "COURIER_CARD");
    }

    OrderBody with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    Map<String, Object> body() {
        return body;
    }

    static Map<String, Object> money(long minor) {
        return Map.of("minor", minor, "currency", RUB);
    }

    record Customer(String surname, String given, String phone) {}
}

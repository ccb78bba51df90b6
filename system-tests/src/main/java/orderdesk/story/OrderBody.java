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

    /** One piece of a vendor's. */
    OrderBody of(String vendor, String sku, long price) {
        lines.add(Map.of("sku", sku, "name", sku, "vendor", vendor, "quantity", 1, "price", money(price)));
        return this;
    }

    OrderBody line(String sku, String name, Map<String, String> options, int quantity, long price) {
        lines.add(Map.of("sku", sku, "name", name, "options", options, "quantity", quantity, "price", money(price)));
        return this;
    }

    /** A shirt with the customer's own name, which is made only for him and paid before (R027). */
    OrderBody named() {
        lines.add(Map.of(
                "sku",
                "TR-NAME-L",
                "name",
                "Футболка «Метеор» с вашей фамилией и номером",
                "options",
                Map.of("size", "L", "colour", "красный", "series", "Именная"),
                "quantity",
                1,
                "price",
                money(349_000),
                "prepayOnly",
                true));
        return this;
    }

    OrderBody recipient(String given, String phone) {
        return with("recipient", Map.of("person", Map.of("given", given), "phone", phone));
    }

    static Map<String, Object> slot(LocalDate date, String from, String to) {
        return Map.of("date", date.toString(), "from", from, "to", to);
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

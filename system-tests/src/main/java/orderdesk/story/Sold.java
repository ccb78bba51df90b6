package orderdesk.story;

import java.util.Map;

/** What was sold: paid before, confirmed in a talk, and delivered. */
final class Sold {

    private Sold() {}

    static String paid(Cast cast, OrderBody wanted) {
        var order = cast.order(wanted).text("/id");
        var due = cast.read(order).at("/totals/due/minor").asLong();
        post(cast, order, "payments", Map.of("amount", OrderBody.money(due), "reference", "paid-" + order));
        cast.dialled(order).agree().expect(200);
        cast.reaches(order, "CONFIRMED");
        post(cast, order, "delivery-reports", Map.of("result", "DELIVERED", "reference", "RB-" + order));
        return order;
    }

    private static void post(Cast cast, String order, String what, Map<String, ?> body) {
        var path = "/v1/orders/%s/%s".formatted(order, what);
        cast.storefront
                .post("order", path, body, "Idempotency-Key", Cast.freshKey())
                .expect(201);
    }
}

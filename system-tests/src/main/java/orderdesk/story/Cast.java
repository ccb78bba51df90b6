package orderdesk.story;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import orderdesk.story.Desk.Session;

/** Who plays: the demo shop's storefront and people, each with a token of his own. */
final class Cast {

    static final String SHOP = "tribuna";
    private static final Set<String> OPEN = Set.of("PLACED", "AGREED");

    final Session storefront;
    final Session otherStorefront;
    final Session anna;
    final Session boris;
    final Session senior;
    final Session manager;
    final Session admin;
    final Session marta;
    final Session warehouse;
    final Place awake = Place.byDay(Instant.now());
    final Place asleep = Place.byNight(Instant.now());
    private final List<String> orders = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();

    Cast(Desk desk) {
        this.storefront = desk.as("tribuna-storefront");
        this.otherStorefront = desk.as("chasy-storefront");
        this.anna = desk.as("anna");
        this.boris = desk.as("boris");
        this.senior = desk.as("galina");
        this.manager = desk.as("manager");
        this.admin = desk.as("admin");
        this.marta = desk.as("marta");
        this.warehouse = desk.as("warehouse");
    }

    /** A customer whom no earlier story has called. */
    OrderBody.Customer stranger(String surname, String given) {
        return new OrderBody.Customer(surname, given, "+7916%07d".formatted(random.nextInt(10_000_000)));
    }

    /** Posts an order with a key of its own. */
    Answer order(OrderBody order) {
        var placed = storefront
                .post("order", "/v1/orders", order.body(), "Idempotency-Key", freshKey())
                .expect(201);
        leavesBehind(placed.text("/id"));
        return placed;
    }

    /** One mug for somebody whom no earlier story has called. */
    String mug(String surname, String given) {
        return mug(stranger(surname, given));
    }

    String mug(OrderBody.Customer customer) {
        return order(OrderBody.of(customer, awake).line("TR-MUG-01", "Кружка «Метеор», 330 мл", 1, 59_000))
                .text("/id");
    }

    /** Anna has the order, and its customer is on the line. */
    Call dialled(String order) {
        var call = Call.claimed(anna, order);
        call.dial();
        return call;
    }

    Answer read(String order) {
        return anna.get("order", "/v1/orders/" + order).expect(200);
    }

    /** The order once it is in that state. */
    Answer reaches(String order, String state) {
        return Narrator.eventually(
                () -> read(order), answer -> answer.text("/state").equals(state));
    }

    void leavesBehind(String order) {
        orders.add(order);
    }

    /** Gives back what the story's unfinished orders hold, so that it can be played again and again. */
    void goHome() {
        for (var order : orders) {
            var read = storefront.get("order", "/v1/orders/" + order).expect(200);
            if (OPEN.contains(read.text("/state"))) {
                var why = Map.of("reason", "история закончена");
                storefront
                        .post("order", "/v1/orders/%s/cancel".formatted(order), why, "If-Match", read.etag())
                        .expect(200);
            }
        }
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }
}

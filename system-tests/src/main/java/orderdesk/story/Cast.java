package orderdesk.story;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import orderdesk.story.Desk.Session;

/** Who plays: the demo shop's storefront and people, each with a token of his own. */
final class Cast {

    static final String SHOP = "tribuna";

    final Session storefront;
    final Session otherStorefront;
    final Session anna;
    final Session boris;
    final Session senior;
    final Session manager;
    final Place awake = Place.byDay(Instant.now());
    final Place asleep = Place.byNight(Instant.now());
    private final SecureRandom random = new SecureRandom();

    Cast(Desk desk) {
        this.storefront = desk.as("tribuna-storefront");
        this.otherStorefront = desk.as("chasy-storefront");
        this.anna = desk.as("anna");
        this.boris = desk.as("boris");
        this.senior = desk.as("galina");
        this.manager = desk.as("manager");
    }

    /** A customer whom no earlier story has called. */
    OrderBody.Customer stranger(String surname, String given) {
        return new OrderBody.Customer(surname, given, "+7916%07d".formatted(random.nextInt(10_000_000)));
    }

    /** Posts an order with a key of its own. */
    Answer order(OrderBody order) {
        return storefront
                .post("order", "/v1/orders", order.body(), "Idempotency-Key", freshKey())
                .expect(201);
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }
}

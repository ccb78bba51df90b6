package orderdesk.faults;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import orderdesk.story.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order that a storefront wants placed, and everything it was ever answered about it.
 *
 * @param number the storefront's own
 */
record Wish(String number, String key, String body, List<Reply> replies) {

    /** The same goods in fixed numbers for every one: half of the SKUs are scarce, so that orders compete for them. */
    static Wish of(int index) {
        var number = "F-%04d".formatted(index);
        var scarce = index % 3 == 0 ? "," + line("SCARCE-" + index % Catalogue.SCARCE, 2) : "";
        var body = """
                {"externalNumber":"%s","paymentMethod":"LINK",\
                "customer":{"person":{"surname":"Отказов","given":"Иван"},"phone":"+7916%07d"},\
                "lines":[%s%s],\
                "delivery":{"method":"POST","address":%s}}""".formatted(
                        number, 1_000_000 + index, line("PLENTY-" + index % Catalogue.PLENTY, 1), scarce, awake());
        return new Wish(number, "faults-" + number, body, new CopyOnWriteArrayList<>());
    }

    /** The first answer that says it is placed. */
    Optional<Reply> placed() {
        return replies.stream().filter(reply -> reply.status() == 201).findFirst();
    }

    /** A repeated request is answered with the same bytes. */
    boolean isAnsweredAlike() {
        return replies.stream()
                        .filter(reply -> reply.status() == 201)
                        .distinct()
                        .count()
                <= 1;
    }

    String id() {
        return placed().orElseThrow().text("/id");
    }

    /** Somebody who may be called at the hour at which this runs. */
    private static String awake() {
        return JsonMapper.shared().writeValueAsString(Place.byDay(Instant.now()).address());
    }

    private static String line(String sku, int quantity) {
        return """
                {"sku":"%s","name":"Товар %s","quantity":%d,"price":{"minor":59000,"currency":"RUB"}}""".formatted(sku, sku, quantity);
    }
}

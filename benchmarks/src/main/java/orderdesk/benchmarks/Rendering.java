package orderdesk.benchmarks;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Messages that are written out, from the words of their kind and the data of an order, beside reading those words alone:
 * the difference is what it costs to fill in names, sums, days and positions.
 */
final class Rendering {

    private static final int CALLERS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Duration HEARD_OF_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int OK = 200;

    private static final String ORDER = """
            {"customer":{"person":{"surname":"Иванова","given":"Ирина"},"phone":"+79160000000"},\
            "lines":[{"sku":"TR-MUG-01","name":"Кружка «Метеор», 330 мл","quantity":1,\
            "price":{"minor":59000,"currency":"RUB"}}],"delivery":{"method":"POST","address":{"country":"RU",\
            "region":"RU-MOW","city":"Москва","lines":["ул. Светлая, д. 1"]}},"paymentMethod":"LINK","codes":[]}""";

    private final Desk desk = new Desk();

    void measure() {
        var words = Place.http(Place.NOTIFICATION, "/v1/templates/confirmed?shop=tribuna");
        var preview = Place.http(
                Place.NOTIFICATION, "/v1/templates/confirmed/preview?shop=tribuna&order=" + desk.place(ORDER));
        heardOf(preview);
        System.out.println("| `messages`, %d callers | a second | p50 / p99, ms |".formatted(CALLERS));
        System.out.println("| --- | --- | --- |");
        repeat("(warm-up)", preview, WARM_UP);
        var read = repeat("words read", words, TIME);
        var rendered = repeat("messages rendered", preview, TIME);
        System.out.printf("rendered to read: %.2f%n", rendered / read);
    }

    private double repeat(String what, URI address, Duration time) {
        var latencies = new Latencies();
        var callers = new Callers();
        var done = callers.repeat(CALLERS, time, latencies, () -> () -> require(get(address)));
        var rate = done / (double) time.toSeconds();
        System.out.printf(
                "| %s | %.0f | %.1f / %.1f |%n", what, rate, latencies.percentile(50), latencies.percentile(99));
        return rate;
    }

    private void heardOf(URI preview) {
        var until = System.nanoTime() + HEARD_OF_WITHIN.toNanos();
        while (get(preview).statusCode() != OK) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("notification-service has not heard of the order in time");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private HttpResponse<String> get(URI address) {
        return desk.send("GET", address, "anna", "application/json", "");
    }

    private static void require(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
    }
}

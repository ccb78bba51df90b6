package orderdesk.inventory.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.PickupDesk;
import orderdesk.inventory.delivery.PickupDesk.Whence;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.OpeningHours;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Kind;
import orderdesk.inventory.delivery.domain.PickupPoint.Place;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoint.Terms;
import orderdesk.inventory.delivery.domain.PickupPoints.Near;
import orderdesk.inventory.delivery.domain.Wanted;
import orderdesk.inventory.delivery.domain.Wanted.Payment;
import orderdesk.platform.testing.RealServers;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * The nearest points among many, as an independent look at all of them finds them. Prints how long it takes, beside the
 * same search of the database alone; {@code -Dorderdesk.points=100000} takes as many.
 */
class NearestPointIT {

    private static final int POINTS = Integer.getInteger("orderdesk.points", 3_000);
    private static final int QUERIES = Math.max(200, POINTS / 20);
    private static final int CALLERS = 8;
    private static final int CHECKED = 100;
    private static final int ASKED_FOR = 3;
    private static final ShopId SHOP = new ShopId("tribuna");
    private static final Wanted CASH = new Wanted(null, Payment.CASH, 5_000);

    /** Of the sphere by which the database measures. */
    private static final double EARTH_METRES = 6_378_100;

    private final Random random = new Random(7);

    @Test
    void nearestPointsAreThoseThatALookAtAllOfThemFinds() throws Exception {
        try (var client = MongoClients.create(RealServers.mongo().uri())) {
            var database = client.getDatabase("inventory-nearest-it");
            var stored = new MongoPickupPoints(() -> database);
            var desk = new PickupDesk(stored, new MongoPointLists(() -> database), Clock.systemUTC());
            var points = IntStream.range(0, POINTS).mapToObj(this::point).toList();
            for (var from = 0; from < POINTS; from += 500) {
                stored.put(SHOP, 1, points.subList(from, Math.min(POINTS, from + 500)));
            }
            var customers =
                    IntStream.range(0, QUERIES).mapToObj(_ -> somewhere()).toList();
            customers.stream()
                    .limit(CHECKED)
                    .forEach(customer ->
                            assertThat(found(nearest(desk, customer))).isEqualTo(found(byHand(points, customer))));

            var plain = millis(customers, customer -> alone(database, customer));
            var whole = millis(customers, customer -> nearest(desk, customer));

            System.out.printf(
                    "| %d nearest of %d points, %d callers | %s | %s |%n", ASKED_FOR, POINTS, CALLERS, whole, plain);
        }
    }

    /** In and around a few large cities, as points are. */
    private PickupPoint point(int number) {
        var at = somewhere();
        var place = new Place("RU", "Город", "101000", "ул. Светлая, " + number, at, null);
        var grams = number % 5 == 0 ? 3_000 : 15_000;
        var terms = new Terms(number % 3 != 0, true, false, grams);
        var status = number % 11 == 0 ? Status.CLOSED_FOR_NOW : Status.OPEN;
        return new PickupPoint(
                Carrier.CDEK,
                "P" + number,
                Kind.COUNTER,
                "Пункт " + number,
                place,
                OpeningHours.UNKNOWN,
                terms,
                status,
                List.of("+74950000000"),
                null);
    }

    private static final List<GeoPoint> CITIES = List.of(
            new GeoPoint(55.75, 37.62),
            new GeoPoint(59.94, 30.31),
            new GeoPoint(56.84, 60.61),
            new GeoPoint(55.03, 82.92));

    private GeoPoint somewhere() {
        var city = CITIES.get(random.nextInt(CITIES.size()));
        return new GeoPoint(
                city.latitude() + random.nextGaussian() * 0.2, city.longitude() + random.nextGaussian() * 0.3);
    }

    private static List<Near> nearest(PickupDesk desk, GeoPoint from) {
        return desk.nearest(SHOP, new Whence(from, null, null), CASH, ASKED_FOR)
                .orElseThrow()
                .points();
    }

    /** Each point with its metres. */
    private static List<String> found(List<Near> nearest) {
        return nearest.stream()
                .map(near -> "%s %.0f".formatted(near.point().code(), near.metres()))
                .toList();
    }

    private static List<Near> byHand(List<PickupPoint> points, GeoPoint from) {
        return points.stream()
                .filter(CASH::fits)
                .map(point -> new Near(point, metres(from, point.place().point())))
                .filter(near -> near.metres() <= 300_000)
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(ASKED_FOR)
                .toList();
    }

    /** Along the great circle, by the angle between two vectors. */
    private static double metres(GeoPoint one, GeoPoint other) {
        var a = vector(one);
        var b = vector(other);
        var cross = new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        return EARTH_METRES * Math.atan2(Math.hypot(Math.hypot(cross[0], cross[1]), cross[2]), dot(a, b));
    }

    private static double[] vector(GeoPoint point) {
        var latitude = Math.toRadians(point.latitude());
        var longitude = Math.toRadians(point.longitude());
        var around = Math.cos(latitude);
        return new double[] {around * Math.cos(longitude), around * Math.sin(longitude), Math.sin(latitude)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** The same index and the same question, and nothing done with the answer. */
    private static List<Document> alone(MongoDatabase database, GeoPoint from) {
        return database.getCollection("pickupPoints")
                .find(Filters.and(
                        Filters.eq("shop", SHOP.value()),
                        Filters.eq("status", Status.OPEN.name()),
                        Filters.nearSphere("at", PointDocuments.geo(from), 300_000.0, null)))
                .limit(ASKED_FOR)
                .into(new ArrayList<>());
    }

    private static String millis(List<GeoPoint> customers, Question question)
            throws InterruptedException, ExecutionException {
        var asks = customers.stream()
                .map(customer -> (Callable<Double>) () -> {
                    var began = System.nanoTime();
                    assertThat(question.ask(customer)).isNotEmpty();
                    return (System.nanoTime() - began) / 1e6;
                })
                .toList();
        var began = Instant.now();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var times = new ArrayList<Double>();
            for (var answer : threads.invokeAll(asks)) {
                times.add(answer.get());
            }
            var seconds = Duration.between(began, Instant.now()).toMillis() / 1e3;
            times.sort(null);
            return "%.0f/s, p50 %.1f, p99 %.1f ms"
                    .formatted(times.size() / seconds, times.get(times.size() / 2), times.get(times.size() * 99 / 100));
        }
    }

    private interface Question {
        List<?> ask(GeoPoint from);
    }
}

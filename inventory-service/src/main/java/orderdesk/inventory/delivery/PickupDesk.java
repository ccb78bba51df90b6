package orderdesk.inventory.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.carrier.ListBroken;
import orderdesk.inventory.delivery.carrier.PointListReading;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoints;
import orderdesk.inventory.delivery.domain.PickupPoints.Near;
import orderdesk.inventory.delivery.domain.PointList;
import orderdesk.inventory.delivery.domain.PointList.RejectedPoint;
import orderdesk.inventory.delivery.domain.PointList.State;
import orderdesk.inventory.delivery.domain.PointLists;
import orderdesk.inventory.delivery.domain.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Takes carriers' lists of pickup points, and says which point is the nearest (R018).
 *
 * <p><b>Guarantees.</b> Of a list that cannot be read to its end, or is not to be believed, nothing is let in. A crash in
 * the middle leaves points of both lists, each whole; the same list again completes it.
 */
public final class PickupDesk {

    /** A list that loses more of its points than that is not believed. */
    static final int LOST_PERCENT_MAX = 30;

    static final int EXAMPLES_MAX = 100;
    private static final int BATCH = 500;

    private final PickupPoints points;
    private final PointLists lists;
    private final Clock clock;

    public PickupDesk(PickupPoints points, PointLists lists, Clock clock) {
        this.points = points;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * @param trusted however many points it has lost
     * @throws ListBroken where it cannot be read to its end, or has no point that can be used
     */
    public PointList take(ShopId shop, Carrier carrier, Path file, boolean trusted) throws IOException {
        var counted = new Counting();
        read(carrier, file, counted);
        if (counted.sound == 0) {
            throw new ListBroken("empty", "Of %d points none can be used.".formatted(counted.unusable));
        }
        var list = list(shop, carrier, counted);
        if (!trusted && counted.sound * 100L < list.before() * (100 - LOST_PERCENT_MAX)) {
            var refused = list.become(State.QUARANTINED);
            lists.save(shop, refused);
            return refused;
        }
        lists.save(shop, list);
        var batches = new Batches(batch -> points.put(shop, list.number(), batch));
        read(carrier, file, batches);
        batches.flush();
        points.closeOthers(shop, carrier, list.number());
        var applied = list.become(State.APPLIED);
        lists.save(shop, applied);
        return applied;
    }

    private PointList list(ShopId shop, Carrier carrier, Counting counted) {
        var now = clock.instant();
        return new PointList(
                carrier,
                now.toEpochMilli(),
                now,
                State.ENTERING,
                points.count(shop, carrier),
                counted.sound,
                counted.unusable,
                counted.examples);
    }

    /** The last list of every carrier that ever sent one. */
    public List<PointList> lists(ShopId shop) {
        return lists.of(shop);
    }

    public Optional<PickupPoint> find(ShopId shop, Carrier carrier, String code) {
        return points.find(shop, carrier, code);
    }

    /**
     * The nearest points that fit, from where the customer is; as exactly as that is known of him.
     *
     * @return nothing where neither a position, nor his postal code, nor his city leads anywhere
     */
    public Optional<Nearest> nearest(ShopId shop, Whence whence, Wanted wanted, int count) {
        return from(shop, whence)
                .map(origin ->
                        new Nearest(origin.by(), origin.point(), points.near(shop, origin.point(), wanted, count)));
    }

    private Optional<Origin> from(ShopId shop, Whence whence) {
        var exact = Optional.ofNullable(whence.point()).map(point -> new Origin(By.POINT, point));
        return exact.or(() -> Optional.ofNullable(whence.postalCode())
                        .flatMap(code -> points.middleOfPostalCode(shop, code))
                        .map(point -> new Origin(By.POSTAL_CODE, point)))
                .or(() -> Optional.ofNullable(whence.city())
                        .flatMap(city -> points.middleOfCity(shop, city))
                        .map(point -> new Origin(By.CITY, point)));
    }

    private static void read(Carrier carrier, Path file, PointListReading.Sink sink) throws IOException {
        try (InputStream list = Files.newInputStream(file)) {
            PointListReading.read(carrier, list, sink);
        }
    }

    /** What is known of where a customer is. */
    public record Whence(
            @Nullable GeoPoint point,
            @Nullable String postalCode,
            @Nullable String city) {}

    /** By what of an address its position is known, the surest first. */
    public enum By {
        POINT,
        POSTAL_CODE,
        CITY
    }

    /** @param points the nearest first */
    public record Nearest(By by, GeoPoint from, List<Near> points) {}

    private record Origin(By by, GeoPoint point) {}

    private static final class Counting implements PointListReading.Sink {

        private final List<RejectedPoint> examples = new ArrayList<>();
        private int sound;
        private int unusable;

        @Override
        public void sound(PickupPoint point) {
            sound++;
        }

        @Override
        public void unusable(String point, String reason) {
            unusable++;
            if (examples.size() < EXAMPLES_MAX) {
                examples.add(new RejectedPoint(point, reason));
            }
        }
    }

    private static final class Batches implements PointListReading.Sink {

        private final List<PickupPoint> batch = new ArrayList<>();
        private final Consumer<List<PickupPoint>> full;

        Batches(Consumer<List<PickupPoint>> full) {
            this.full = full;
        }

        @Override
        public void sound(PickupPoint point) {
            batch.add(point);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        @Override
        public void unusable(String point, String reason) {
            // Counted in the first reading.
        }

        void flush() {
            full.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}

package orderdesk.inventory.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.OpeningHours;
import orderdesk.inventory.delivery.domain.OpeningHours.Hours;
import orderdesk.inventory.delivery.domain.OpeningHours.Interval;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Kind;
import orderdesk.inventory.delivery.domain.PickupPoint.Place;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import orderdesk.inventory.delivery.domain.PickupPoint.Terms;
import orderdesk.inventory.delivery.domain.PickupPoints;
import orderdesk.inventory.delivery.domain.PickupPoints.Near;
import orderdesk.inventory.delivery.domain.Wanted;
import orderdesk.inventory.delivery.domain.Wanted.Payment;
import org.junit.jupiter.api.Test;

/** What every store of pickup points keeps to, the real one and the one that tests use. */
public abstract class PointsContract {

    protected static final ShopId SHOP = new ShopId("tribuna");
    static final ShopId OTHER = new ShopId("chasy");
    static final GeoPoint KREMLIN = new GeoPoint(55.7520, 37.6175);
    static final LocalDateTime FRIDAY_SEVEN = LocalDateTime.parse("2026-11-27T19:00:00");
    static final Terms ANYTHING = new Terms(true, true, false, null);

    protected abstract PickupPoints points();

    @Test
    void nearestIsFirstAndOthersFollow() {
        points().put(
                        SHOP,
                        1,
                        List.of(at("FAR", 55.80, 37.70), at("NEAR", 55.7530, 37.6180), at("MIDDLE", 55.76, 37.63)));
        points().put(OTHER, 1, List.of(at("FOREIGN", 55.7520, 37.6175)));

        assertThat(near(Wanted.ANY, 1)).containsExactly("NEAR");
        assertThat(near(Wanted.ANY, 20)).containsExactly("NEAR", "MIDDLE", "FAR");
        assertThat(points().near(SHOP, KREMLIN, Wanted.ANY, 1))
                .singleElement()
                .extracting(Near::metres)
                .satisfies(metres -> assertThat(metres).isCloseTo(115.0, within(5.0)));
    }

    @Test
    void nobodyGoesThreeHundredKilometres() {
        points().put(SHOP, 1, List.of(at("PETERSBURG", 59.93, 30.33)));

        assertThat(near(Wanted.ANY, 1)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        var late = new OpeningHours(
                List.of(new Interval(DayOfWeek.FRIDAY, new Hours(LocalTime.of(10, 0), LocalTime.of(21, 0)))),
                List.of());
        points().put(
                        SHOP,
                        1,
                        List.of(
                                point("SILENT", 55.7521, late, new Terms(true, true, false, 500), Status.OPEN),
                                point("NO-CASH", 55.7522, late, new Terms(false, true, false, null), Status.OPEN),
                                point("NO-CARD", 55.7523, late, new Terms(true, false, false, 30_000), Status.OPEN),
                                point("SHUT", 55.7520, late, ANYTHING, Status.CLOSED_FOR_NOW),
                                point("UNKNOWN", 55.7524, OpeningHours.UNKNOWN, ANYTHING, Status.OPEN)));

        assertThat(near(new Wanted(null, null, 501), 9)).containsExactly("NO-CASH", "NO-CARD", "UNKNOWN");
        assertThat(near(new Wanted(null, Payment.CASH, null), 9)).containsExactly("SILENT", "NO-CARD", "UNKNOWN");
        assertThat(near(new Wanted(null, Payment.CARD, 30_001), 9)).containsExactly("NO-CASH", "UNKNOWN");
        assertThat(near(new Wanted(FRIDAY_SEVEN, null, null), 9)).containsExactly("SILENT", "NO-CASH", "NO-CARD");
        assertThat(near(new Wanted(FRIDAY_SEVEN.plusHours(2), null, null), 9)).isEmpty();
    }

    @Test
    void laterListReplacesAndClosesWhatItDoesNotName() {
        points().put(SHOP, 1, List.of(at("A", 55.75, 37.61), at("B", 55.76, 37.62)));
        points().put(SHOP, 2, List.of(at("B", 55.77, 37.62)));

        points().closeOthers(SHOP, Carrier.CDEK, 2);

        assertThat(near(Wanted.ANY, 9)).containsExactly("B");
        assertThat(points().count(SHOP, Carrier.CDEK)).isEqualTo(1);
        assertThat(points().find(SHOP, Carrier.CDEK, "A"))
                .hasValueSatisfying(point -> assertThat(point.status()).isEqualTo(Status.CLOSED));
        assertThat(points().find(OTHER, Carrier.CDEK, "B")).isEmpty();
    }

    /** A slow reader of yesterday's list changes nothing that today's has said. */
    @Test
    void olderListIsRefusedPointByPoint() {
        points().put(SHOP, 2, List.of(at("B", 55.77, 37.62)));
        points().closeOthers(SHOP, Carrier.CDEK, 2);

        points().put(SHOP, 1, List.of(at("B", 10, 10), at("A", 55.75, 37.61)));
        points().closeOthers(SHOP, Carrier.CDEK, 1);

        assertThat(points().find(SHOP, Carrier.CDEK, "B")
                        .orElseThrow()
                        .place()
                        .point()
                        .latitude())
                .isEqualTo(55.77);
    }

    @Test
    void placeIsTheMiddleOfWhatIsKnownThere() {
        points().put(SHOP, 1, List.of(at("A", 55.0, 37.0), at("B", 56.0, 38.0)));

        assertThat(points().middleOfCity(SHOP, "МОСКВА")).contains(new GeoPoint(55.5, 37.5));
        assertThat(points().middleOfPostalCode(SHOP, "101000")).contains(new GeoPoint(55.5, 37.5));
        assertThat(points().middleOfCity(SHOP, "Китеж")).isEmpty();
        assertThat(points().middleOfPostalCode(OTHER, "101000")).isEmpty();
    }

    private Stream<String> codes(Wanted wanted, int limit) {
        return points().near(SHOP, KREMLIN, wanted, limit).stream()
                .map(near -> near.point().code());
    }

    private List<String> near(Wanted wanted, int limit) {
        return codes(wanted, limit).toList();
    }

    static PickupPoint at(String code, double latitude, double longitude) {
        return point(code, new GeoPoint(latitude, longitude), OpeningHours.UNKNOWN, ANYTHING, Status.OPEN);
    }

    private static PickupPoint point(String code, double latitude, OpeningHours hours, Terms terms, Status status) {
        return point(code, new GeoPoint(latitude, KREMLIN.longitude()), hours, terms, status);
    }

    private static PickupPoint point(String code, GeoPoint at, OpeningHours hours, Terms terms, Status status) {
        return new PickupPoint(
                Carrier.CDEK,
                code,
                Kind.COUNTER,
                "Пункт " + code,
                new Place("RU", "Москва", "101000", "ул. Мясницкая, 26", at, null),
                hours,
                terms,
                status,
                List.of(),
                null);
    }
}

package orderdesk.inventory.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.delivery.PickupDesk.By;
import orderdesk.inventory.delivery.PickupDesk.Whence;
import orderdesk.inventory.delivery.carrier.ListBroken;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PointList;
import orderdesk.inventory.delivery.domain.PointList.State;
import orderdesk.inventory.delivery.domain.Wanted;
import orderdesk.platform.simulator.SimulatedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PickupDeskTests {

    static final ShopId SHOP = new ShopId("tribuna");

    final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-11-22T01:00:00Z"));
    final PointsInMemory points = new PointsInMemory();
    final PickupDesk desk = new PickupDesk(points, new PointListsInMemory(), clock);

    @TempDir
    Path folder;

    @Test
    void listGoesInWholeAndTheNextClosesWhatItLacks() throws IOException {
        assertThat(take(offices(10), false).read()).isEqualTo(10);

        var next = take(offices(7), false);

        assertThat(next.state()).isEqualTo(State.APPLIED);
        assertThat(next.before()).isEqualTo(10);
        assertThat(points.count(SHOP, Carrier.POST)).isEqualTo(7);
        assertThat(desk.lists(SHOP)).containsExactly(next);
    }

    @Test
    void listThatLostTooManyIsNotBelievedUnlessItIsTrusted() throws IOException {
        take(offices(10), false);

        assertThat(take(offices(6), false).state()).isEqualTo(State.QUARANTINED);
        assertThat(points.count(SHOP, Carrier.POST)).isEqualTo(10);
        assertThat(take(offices(6), true).state()).isEqualTo(State.APPLIED);
        assertThat(points.count(SHOP, Carrier.POST)).isEqualTo(6);
    }

    @Test
    void listThatEndsTooEarlyChangesNothing() throws IOException {
        take(offices(10), false);
        var list = offices(10);

        assertThatThrownBy(() -> take(list.substring(0, list.length() - 20), false))
                .isInstanceOfSatisfying(
                        ListBroken.class, broken -> assertThat(broken.code()).isEqualTo("not-json"));
        assertThatThrownBy(() -> take("[]", false)).isInstanceOf(ListBroken.class);
        assertThat(points.count(SHOP, Carrier.POST)).isEqualTo(10);
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestGoesIn() throws IOException {
        var list = take(offices(3).replace("\"55.1\"", "\"north\""), false);

        assertThat(list.read()).isEqualTo(2);
        assertThat(list.rejected()).isEqualTo(1);
        assertThat(list.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.reason()).contains("latitude"));
    }

    /** Whatever step it dies at, the same list again completes it; what is there meanwhile are whole points. */
    @Test
    void crashInTheMiddleIsMendedByTheSameList() throws IOException {
        take(offices(600), false);
        var dying = new PickupDesk(new DyingPoints(points), new PointListsInMemory(), clock);
        var list = folder.resolve("next.json");
        Files.writeString(list, offices(550));
        clock.advance(Duration.ofMinutes(1));

        assertThatThrownBy(() -> dying.take(SHOP, Carrier.POST, list, false)).hasMessage("killed");
        assertThat(points.count(SHOP, Carrier.POST)).isEqualTo(600);
        take(offices(550), false);

        assertThat(points.count(SHOP, Carrier.POST)).isEqualTo(550);
    }

    @Test
    void isLookedForFromWhateverIsKnown() throws IOException {
        take(offices(3), false);

        assertThat(by(new Whence(new GeoPoint(55.2, 37.0), "101001", "Москва"))).isEqualTo(By.POINT);
        assertThat(by(new Whence(null, "101001", "Москва"))).isEqualTo(By.POSTAL_CODE);
        assertThat(by(new Whence(null, "999999", "Москва"))).isEqualTo(By.CITY);
        assertThat(desk.nearest(SHOP, new Whence(null, null, "Китеж"), Wanted.ANY, 1))
                .isEmpty();
    }

    private By by(Whence whence) {
        return desk.nearest(SHOP, whence, Wanted.ANY, 1).orElseThrow().by();
    }

    private PointList take(String json, boolean trusted) throws IOException {
        clock.advance(Duration.ofMinutes(1));
        var list = folder.resolve("list.json");
        Files.writeString(list, json);
        return desk.take(SHOP, Carrier.POST, list, trusted);
    }

    private static String offices(int count) {
        return IntStream.range(0, count).mapToObj("""
                        {"postal-code": "1010%1$02d", "settlement": "Москва", "address-source": "ул. %1$d",
                         "latitude": "55.%1$d", "longitude": "37.0"}"""::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    /** The machine is gone after the first batch. */
    private static final class DyingPoints extends Forwarding {

        private int batches;

        DyingPoints(PointsInMemory points) {
            super(points);
        }

        @Override
        public void put(ShopId shop, long list, Collection<PickupPoint> added) {
            if (++batches > 1) {
                throw new IllegalStateException("killed");
            }
            super.put(shop, list, added);
        }
    }
}

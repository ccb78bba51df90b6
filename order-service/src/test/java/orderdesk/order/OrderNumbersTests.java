package orderdesk.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.NumberSeries;
import orderdesk.order.persistence.NumberSeriesKind;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import org.junit.jupiter.api.Test;

class OrderNumbersTests {

    static final ShopId SHOP = new ShopId("tribuna");
    static final long FIRST = 10_001;

    final SimulatedClock clock = SimulatedClock.at("2026-03-02T09:00:00Z");
    final Aggregates<NumberSeries, OrderEvent> series =
            SimulatedStore.synchronous(clock).open(new NumberSeriesKind());
    final OrderNumbers numbers = new OrderNumbers(series, clock);

    @Test
    void blocksOfABusyShopGrowUpToALimit() {
        take(100 + 200 + 400 + 800 + 1_600 + 3_200 + 1);

        assertThat(leased()).isEqualTo(FIRST + 100 + 200 + 400 + 800 + 1_600 + 2 * OrderNumbers.BLOCK_MAX);
    }

    @Test
    void blockThatLastedIsFollowedByAShortOne() {
        take(101);
        clock.advance(Duration.ofSeconds(1));
        take(200);

        assertThat(leased()).isEqualTo(FIRST + 100 + 200 + OrderNumbers.BLOCK);
    }

    @Test
    void noNumberIsGivenTwiceWhateverTheBlocks() {
        var other = new OrderNumbers(series, clock);

        var given = IntStream.range(0, 1_000)
                .mapToObj(n -> (n % 3 == 0 ? other : numbers).next(SHOP))
                .toList();

        assertThat(given).doesNotHaveDuplicates().hasSize(1_000);
    }

    private void take(int count) {
        IntStream.range(0, count).forEach(_ -> numbers.next(SHOP));
    }

    private long leased() {
        return series.find(SHOP, SHOP.value()).orElseThrow().state().leased();
    }
}

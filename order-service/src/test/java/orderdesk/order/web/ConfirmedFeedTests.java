package orderdesk.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Demo;
import orderdesk.order.OrderBook.Place;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ConfirmedFeedTests {

    private final SimulatedClock clock = new SimulatedClock(Demo.NOW);
    private final ConfirmedFeed feed = new ConfirmedFeed(Demo.desks(SimulatedStore.synchronous(clock), clock), clock);

    @AfterEach
    void close() {
        feed.destroy();
    }

    @Test
    void tenFollowOneShopAndTheNextIsToldWhenToComeAgain() {
        IntStream.range(0, 10).forEach(_ -> follow("tribuna"));

        refused("tribuna");
        assertThatCode(() -> follow("chasy")).doesNotThrowAnyException();
    }

    @Test
    void twoHundredFollowAltogether() {
        IntStream.range(0, 200).forEach(n -> follow("shop-" + n / 10));

        refused("another");
    }

    private void follow(String shop) {
        feed.follow(new ShopId(shop), new Place(clock.instant(), "0"));
    }

    private void refused(String shop) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> follow(shop)).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(problem.code()).isEqualTo("too-many-followers");
            assertThat(problem.retryAfter()).contains(Duration.ofSeconds(5));
        });
    }
}

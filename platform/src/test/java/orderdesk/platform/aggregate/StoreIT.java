package orderdesk.platform.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static java.nio.charset.StandardCharsets.UTF_8;
import static orderdesk.platform.aggregate.Bells.ANNA;
import static orderdesk.platform.aggregate.Bells.TRIBUNA;
import static orderdesk.platform.aggregate.Bells.strike;
import static orderdesk.platform.aggregate.Bells.struck;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Bell.BellEvent;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.aggregate.protocol.Watch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StoreIT {

    private final BellTower tower = new BellTower();
    private final SelectableAggregates<Bell, BellEvent> bells = tower.bells();

    @Test
    void changeMakesThenChangesAndPublishesInOrder() {
        var made = bells.change(TRIBUNA, "a", ANNA, strike("one"));
        var changed = bells.change(TRIBUNA, "a", ANNA, strike("two"));

        assertThat(made)
                .isEqualTo(new Done<>(
                        new Stored<>(TRIBUNA, "a", new Bell(1, null), 1, 1), List.of(struck(1, "one")), false));
        assertThat(changed.stored()).isEqualTo(new Stored<>(TRIBUNA, "a", new Bell(2, null), 2, 2));
        assertThat(bells.find(TRIBUNA, "a")).contains(changed.stored());
        Awaitility.await().until(() -> tower.broker.firstOccurrences("a").equals(List.of(1L, 2L)));
        assertThat(tower.broker.published().getFirst())
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(new Announcement(
                        "bells",
                        "bell:a:1",
                        "bell.struck.v1",
                        "bell",
                        "a",
                        1,
                        Instant.EPOCH,
                        TRIBUNA,
                        ANNA,
                        "{\"type\":\"bell.struck.v1\",\"stroke\":1,\"note\":\"one\"}".getBytes(UTF_8)));
    }

    @Test
    void publishedMarkIsMadeAndNothingWakesAnyMore() {
        bells.change(TRIBUNA, "a", ANNA, strike("one"));

        Awaitility.await()
                .untilAsserted(() -> assertThat(tower.raw("a"))
                        .containsEntry("published", 1L)
                        .containsEntry("rev", 1L)
                        .doesNotContainKey("wakeAt"));
    }

    @Test
    void refusalReachesTheCallerAndStoresNothing() {
        assertThatThrownBy(() -> bells.change(TRIBUNA, "a", ANNA, _ -> {
                    throw new IllegalStateException("cracked");
                }))
                .hasMessage("cracked");

        assertThat(bells.find(TRIBUNA, "a")).isEmpty();
        assertThat(bells.history(TRIBUNA, "a")).isEmpty();
    }

    @Test
    void decisionThatChangesNothingIsNotWritten() {
        bells.change(TRIBUNA, "a", ANNA, strike("one"));

        var done = bells.change(
                TRIBUNA, "a", ANNA, stored -> Decision.of(stored.orElseThrow().state()));

        assertThat(done.stored().rev()).isEqualTo(1);
        assertThat(bells.find(TRIBUNA, "a").orElseThrow().rev()).isEqualTo(1);
    }

    @Test
    void hundredsOfCommandsForOneAggregateAreCombinedAndEachIsAnswered() throws Exception {
        var writes = new AtomicInteger();
        var counting = new Watch() {
            @Override
            public void wrote(int commands) {
                writes.incrementAndGet();
            }
        };
        var one = tower.bells(counting);
        var other = tower.bells();
        var strokes = IntStream.range(0, 400)
                .<Callable<Done<Bell, BellEvent>>>mapToObj(
                        n -> () -> (n % 10 == 0 ? other : one).change(TRIBUNA, "hot", ANNA, strike("n" + n)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var revs = threads.invokeAll(strokes).stream()
                    .map(done -> done.resultNow().stored().rev())
                    .sorted()
                    .toList();
            assertThat(revs).isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        }

        assertThat(bells.find(TRIBUNA, "hot").orElseThrow().state().strokes()).isEqualTo(400);
        assertThat(writes.get()).isLessThan(200);
        var all = LongStream.rangeClosed(1, 400).boxed().toList();
        Awaitility.await().until(() -> tower.broker.firstOccurrences("hot").equals(all));
        assertThat(bells.history(TRIBUNA, "hot")).extracting(Recorded::sequence).isEqualTo(all);
    }

    @Test
    void tooLargeEventIsRefusedAndItsNeighboursAreNot() {
        var huge = "x".repeat(600 * 1024);

        assertThatThrownBy(() -> bells.change(TRIBUNA, "a", ANNA, strike(huge))).isInstanceOf(AggregateTooLarge.class);

        assertThat(bells.change(TRIBUNA, "a", ANNA, strike("one")).stored().sequence())
                .isEqualTo(1);
    }

    @Test
    void keysSelectWithinAShop() {
        bells.change(TRIBUNA, "a", ANNA, strike("one"));
        bells.change(TRIBUNA, "b", ANNA, strike("one"));
        bells.change(TRIBUNA, "b", ANNA, strike("two"));
        bells.change(new ShopId("chasy"), "c", ANNA, strike("one"));

        var filter = and(eq("shop", "tribuna"), gte("keys.strokes", 1));
        assertThat(bells.select(filter, ascending("keys.strokes"), 10))
                .extracting(Stored::id)
                .containsExactly("a", "b");
        assertThat(bells.count(filter, 10)).isEqualTo(2);
        assertThat(bells.findAll(TRIBUNA, List.of("b", "c", "a")))
                .extracting(Stored::id)
                .containsExactly("b", "a");
        assertThat(bells.findAll(TRIBUNA, List.of())).isEmpty();
    }
}

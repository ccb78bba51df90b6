package orderdesk.inventory.supplier;

import static orderdesk.inventory.Orders.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.stock.StockEvent.FeedQuarantined;
import orderdesk.contracts.stock.StockEvent.SyncCompleted;
import orderdesk.contracts.stock.StockEvent.SyncLate;
import orderdesk.inventory.Yml;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.NotFetching;
import orderdesk.inventory.supplier.domain.Schedule;
import orderdesk.inventory.supplier.domain.SupplierSettings;
import orderdesk.inventory.supplier.domain.Sync;
import orderdesk.inventory.supplier.domain.Sync.Validators;
import orderdesk.inventory.supplier.domain.Syncing;
import orderdesk.inventory.supplier.fetch.Feeds;
import orderdesk.inventory.supplier.fetch.FetchDesk;
import orderdesk.inventory.upload.Spooled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchDeskTests {

    static final Duration EVERY = Duration.ofMinutes(15);

    final Warehouse house = new Warehouse();
    final Scripted feeds = new Scripted();
    FetchDesk desk = instance();

    @BeforeEach
    void scheduled() {
        house.supplier("sklad", scheduled("https://feeds.example/list"));
    }

    @Test
    void listIsFetchedEveryQuarterOfAnHourAndNoSooner() {
        feeds.then(Yml.list(Yml.offer("A", 100, 5))).then(Yml.list(Yml.offer("A", 110, 5)));

        desk.resume();
        desk.resume();
        after(EVERY.minusSeconds(1));
        assertThat(feeds.asked).hasSize(1);
        after(Duration.ofSeconds(1));

        assertThat(feeds.asked).hasSize(2);
        assertThat(house.store.events(SyncCompleted.class))
                .extracting(SyncCompleted::accuracy)
                .containsExactly(null, 0);
        assertThat(sync().due()).isEqualTo(NOON.plus(EVERY).plus(EVERY));
    }

    @Test
    void listThatHoldsOnIsAskedForConditionallyAndIsNews() {
        feeds.then(Yml.list(Yml.offer("A", 100, 5))).unchanged();
        desk.resume();

        after(EVERY);

        assertThat(feeds.asked.getFirst()).isNull();
        assertThat(Objects.requireNonNull(feeds.asked.getLast()).etag()).isEqualTo("\"1\"");
        assertThat(house.store.events(SyncCompleted.class))
                .extracting(SyncCompleted::unchanged)
                .containsExactly(0, 1);
        assertThat(house.offers("A").getFirst().source().asOf()).isEqualTo(NOON.plus(EVERY));
    }

    @Test
    void listThatCameAnotherWayMeanwhileIsAskedForAnew() {
        feeds.then(Yml.list(Yml.offer("A", 100, 5))).then(Yml.list(Yml.offer("A", 100, 5)));
        desk.resume();
        house.take(Yml.list(Yml.offer("A", 100, 4)));

        after(EVERY);

        assertThat(feeds.asked).containsExactly(null, null);
        assertThat(house.units("A")).isEqualTo(5);
    }

    @Test
    void twoInstancesNeverFetchOneListTwice() {
        var other = instance();
        feeds.during = () -> {
            other.resume();
            assertThatExceptionOfType(NotFetching.class)
                    .isThrownBy(() -> Syncing.fetch(house.sklad(), "other", house.clock.instant()));
        };
        feeds.then(Yml.list(Yml.offer("A", 100, 5)));

        desk.resume();
        other.resume();

        assertThat(feeds.asked).hasSize(1);
    }

    @Test
    void failuresAreRepeatedLaterAndLaterAndToldOnceWhenTheListIsLate() {
        for (var at = 0; at < 20; at++) {
            feeds.failed("http-500", null);
        }
        var tried = new ArrayList<Long>();
        for (var second = 0; second <= 3_600; second += 10) {
            if (feeds.asked.size() > tried.size()) {
                tried.add((long) second);
            }
            desk.resume();
            house.store.tick();
            house.clock.advance(Duration.ofSeconds(10));
        }

        assertThat(feeds.asked).hasSize(8); // after 30 s, 1, 2, 4, 8 min, then every 15 min
        assertThat(house.store.events(SyncLate.class)).singleElement().satisfies(late -> {
            assertThat(late.at()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
            assertThat(late.heardAt()).isEqualTo(NOON);
            assertThat(late.reason()).isEqualTo("http-500");
            assertThat(late.failures()).isEqualTo(6);
        });
        assertThat(sync().late()).isTrue();
    }

    @Test
    void listThatComesAfterAllEndsTheAlarmAndTheNextOneIsTold() {
        house.clock.advance(Duration.ofMinutes(20));
        house.store.tick();
        feeds.then(Yml.list(Yml.offer("A", 100, 5)));
        desk.resume();
        assertThat(sync().late()).isFalse();

        house.clock.advance(Duration.ofMinutes(20));
        house.store.tick();

        assertThat(house.store.events(SyncLate.class)).hasSize(2);
    }

    @Test
    void supplierWhoSendsHisListsHimselfIsLateToo() {
        house.supplier("sklad", scheduled(null));
        house.take(Yml.list(Yml.offer("A", 100, 5)));
        after(Duration.ofMinutes(20).minusSeconds(1));
        house.store.tick();
        assertThat(house.store.events(SyncLate.class)).isEmpty();

        after(Duration.ofSeconds(1));
        house.store.tick();

        assertThat(house.store.events(SyncLate.class)).hasSize(1);
        assertThat(feeds.asked).isEmpty();
    }

    @Test
    void pauseThatTheServerAsksForIsGranted() {
        feeds.failed("http-429", Duration.ofMinutes(40));

        desk.resume();

        assertThat(sync().due()).isEqualTo(NOON.plus(Duration.ofMinutes(40)));
        assertThat(sync().failure()).isEqualTo("http-429");
    }

    @Test
    void brokenAndSuspiciousListsAreFailuresAndHarmNothing() {
        house.take(Yml.list(Yml.offer("A", 100, 5), Yml.offer("B", 100, 5)));
        feeds.then("<yml_catalog>").then(Yml.list(Yml.offer("A", 100, 0)));

        desk.resume();
        assertThat(sync().failure()).isEqualTo("not-well-formed");
        after(EVERY);

        assertThat(sync().failure()).isEqualTo("quarantined");
        assertThat(sync().validators()).isNull();
        assertThat(house.store.events(FeedQuarantined.class)).hasSize(1);
        assertThat(house.units("A")).isEqualTo(5);
    }

    @Test
    void whoeverIsKilledAtAnyStepIsReplacedAndTheListGoesInOnce() {
        var step = 0;
        boolean killed;
        do {
            var fresh = new FetchDeskTests();
            fresh.scheduled();
            killed = fresh.killedAt(++step);
        } while (killed);
        assertThat(step).isGreaterThan(5);
    }

    private boolean killedAt(int step) {
        feeds.then(Yml.list(Yml.offer("A", 100, 5))).then(Yml.list(Yml.offer("A", 100, 5)));
        var left = new AtomicInteger(step);
        house.store.watch(_ -> {
            if (left.decrementAndGet() == 0) {
                throw new Crash();
            }
        });
        var killed = false;
        try {
            desk.resume();
        } catch (Crash _) {
            killed = true;
        }
        house.store.watch(_ -> {});
        house.clock.advance(Sync.LEASE);
        house.restarted().resume();

        desk = instance();
        desk.resume();

        assertThat(house.units("A")).as("step %d", step).isEqualTo(5);
        assertThat(sync().fetching()).as("step %d", step).isNull();
        assertThat(sync().failure()).as("step %d", step).isNull();
        assertThat(house.store.events(FeedQuarantined.class)).isEmpty();
        return killed;
    }

    private FetchDesk instance() {
        return new FetchDesk(house.kept, house.desk, feeds, house.shops, house.clock, Runnable::run);
    }

    private void after(Duration time) {
        house.clock.advance(time);
        desk.resume();
    }

    private Sync sync() {
        return Objects.requireNonNull(house.sklad().sync());
    }

    private static SupplierSettings scheduled(@Nullable String url) {
        return new SupplierSettings(
                "Склад",
                new ListRules("RUB", 10, 30, 30, Duration.ofDays(1), null, null, null, null, null),
                new Schedule(EVERY, url),
                null,
                null);
    }

    /** Answers what it was told to, in turn. */
    static final class Scripted implements Feeds {

        final List<@Nullable Validators> asked = new ArrayList<>();
        final Deque<Answer> answers = new ArrayDeque<>();
        Runnable during = () -> {};
        private int tags;

        Scripted then(String list) {
            try {
                var spooled = Spooled.from(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
                answers.add(new Answer.Given(spooled, "\"%d\"".formatted(++tags), null));
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Scripted unchanged() {
            answers.add(new Answer.Unchanged());
            return this;
        }

        void failed(String reason, @Nullable Duration pause) {
            answers.add(new Answer.Failed(reason, pause));
        }

        @Override
        public Answer get(URI address, @Nullable Validators known) {
            asked.add(known);
            during.run();
            return answers.remove();
        }
    }

    private static final class Crash extends Error {}
}

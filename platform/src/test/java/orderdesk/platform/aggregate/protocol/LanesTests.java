package orderdesk.platform.aggregate.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LanesTests {

    private static final ShopId SHOP = new ShopId("tribuna");
    private static final Key KEY = new Key(SHOP, "a");

    /** What these commands decide on does not matter. */
    private static final Draft<Integer, String> NOTHING =
            new Draft<>(new Codec<>(new Numbers()), KEY, Base.assumedAbsent(), Instant.EPOCH, "w");

    private record Numbers() implements AggregateKind<Integer, String> {

        @Override
        public String service() {
            return "number";
        }

        @Override
        public String collection() {
            return "numbers";
        }

        @Override
        public Optional<String> topic() {
            return Optional.empty();
        }

        @Override
        public Class<Integer> state() {
            return Integer.class;
        }

        @Override
        public Class<String> events() {
            return String.class;
        }
    }

    private static Done<Integer, String> done(int number) {
        return new Done<>(new Stored<>(SHOP, "a", number, number, 0), List.of(), false);
    }

    @Test
    void whoComesWhileBusyIsServedTogetherAndInOrder() throws Exception {
        var rounds = new ArrayList<Integer>();
        var entered = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var served = new ArrayList<Integer>();
        var lanes = new Lanes<Integer, String>((_, tickets) -> {
            entered.countDown();
            await(release);
            rounds.add(tickets.size());
            tickets.forEach(ticket -> {
                ticket.decide(NOTHING);
                ticket.settle();
            });
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> lanes.submit(KEY, _ -> served(served, 0)));
            entered.await();
            var others = new ArrayList<Future<Done<Integer, String>>>();
            for (var n = 1; n <= 20; n++) {
                var number = n;
                others.add(threads.submit(() -> lanes.submit(KEY, _ -> served(served, number))));
                Awaitility.await().until(() -> lanes.waiting() == number + 1);
            }
            release.countDown();
            assertThat(first.get().stored().state()).isZero();
            assertThat(others)
                    .extracting(other -> other.get().stored().state())
                    .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        }

        assertThat(rounds).containsExactly(1, 20);
        assertThat(served).isEqualTo(IntStream.rangeClosed(0, 20).boxed().toList());
    }

    private static Done<Integer, String> served(List<Integer> served, int number) {
        served.add(number);
        return done(number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whateverServingThrowsReachesEverybodyWhoWasNotAnswered() throws Exception {
        var lanes = new Lanes<Integer, String>((_, _) -> {
            throw new StoreUnavailable("away");
        });
        var calls = IntStream.range(0, 50)
                .<Callable<Throwable>>mapToObj(_ -> () -> {
                    try {
                        lanes.submit(KEY, _ -> done(1));
                        return new AssertionError("answered");
                    } catch (StoreUnavailable e) {
                        return e;
                    }
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isInstanceOf(StoreUnavailable.class);
            }
        }
        assertThat(lanes.waiting()).isZero();
    }

    @Test
    void errorsPassThroughToo() {
        var lanes = new Lanes<Integer, String>((_, _) -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> lanes.submit(KEY, _ -> done(1))).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void moreThanMayWaitAreSentAwayAtOnce() throws Exception {
        var release = new CountDownLatch(1);
        var lanes = new Lanes<Integer, String>((_, tickets) -> {
            await(release);
            tickets.forEach(ticket -> {
                ticket.decide(NOTHING);
                ticket.settle();
            });
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, Limits.WAITING_MAX)
                    .mapToObj(n -> threads.submit(() -> lanes.submit(new Key(SHOP, "k" + n % 100), _ -> done(n))))
                    .toList();
            Awaitility.await().until(() -> lanes.waiting() == Limits.WAITING_MAX);
            assertThatThrownBy(() -> lanes.submit(KEY, _ -> done(-1))).isInstanceOf(StoreUnavailable.class);
            release.countDown();
            for (var n = 0; n < waiting.size(); n++) {
                assertThat(waiting.get(n).get().stored().state()).isEqualTo(n);
            }
        }
        assertThat(lanes.submit(KEY, _ -> done(7)).stored().state()).isEqualTo(7);
    }

    @Test
    void differentAggregatesDoNotWaitForEachOther() throws Exception {
        var both = new CountDownLatch(2);
        var threadsSeen = ConcurrentHashMap.<Key>newKeySet();
        var lanes = new Lanes<Integer, String>((key, tickets) -> {
            threadsSeen.add(key);
            both.countDown();
            await(both);
            tickets.forEach(ticket -> {
                ticket.decide(NOTHING);
                ticket.settle();
            });
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> lanes.submit(KEY, _ -> done(1)));
            var other = threads.submit(() -> lanes.submit(new Key(SHOP, "b"), _ -> done(2)));
            assertThat(one.get().stored().state() + other.get().stored().state())
                    .isEqualTo(3);
        }
        assertThat(threadsSeen).hasSize(2);
    }
}

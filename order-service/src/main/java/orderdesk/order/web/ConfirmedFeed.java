package orderdesk.order.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Desks;
import orderdesk.order.OrderBook;
import orderdesk.order.OrderBook.Place;
import orderdesk.order.domain.Order;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live feed of confirmed orders.
 *
 * <p>Guarantees: every confirmation at least once, in the order in which it is seen; whoever resumes with the last id
 * that he has got misses nothing, and may get again what was confirmed in the minute before.
 *
 * <p>Assumptions: a confirmation is stored within a minute of its instant.
 */
@Component
class ConfirmedFeed implements DisposableBean {

    static final int FOLLOWERS_MAX = 200;
    static final int FOLLOWERS_PER_SHOP_MAX = 10;

    /** As long as a token lives: whoever goes on shows a new one. */
    private static final Duration CONNECTION = Duration.ofMinutes(5);

    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final int PAGE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmedFeed.class);

    private final OrderBook list;
    private final Clock clock;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("confirmed-feed").factory());

    ConfirmedFeed(Desks desks, Clock clock) {
        this.list = desks.book();
        this.clock = clock;
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @throws Problem 429 when too many follow already */
    SseEmitter follow(ShopId shop, Place after) {
        var ofShop = followers.stream().filter(each -> each.shop().equals(shop)).count();
        if (followers.size() >= FOLLOWERS_MAX || ofShop >= FOLLOWERS_PER_SHOP_MAX) {
            throw Problem.tooMany("too-many-followers", "Close another stream first.", ROUND.multipliedBy(10));
        }
        var emitter = new SseEmitter(CONNECTION.toMillis());
        var follower = new Follower(shop, emitter, new Progress(after.at()));
        emitter.onCompletion(() -> followers.remove(follower));
        emitter.onTimeout(emitter::complete);
        followers.add(follower);
        return emitter;
    }

    static Place place(Order order) {
        var confirmedAt = order.progress().confirmedAt();
        return new Place(
                confirmedAt == null ? Instant.EPOCH : confirmedAt,
                order.placement().number());
    }

    private void round() {
        followers.forEach(this::send);
    }

    private void send(Follower follower) {
        try {
            var progress = follower.progress();
            var from = new Place(progress.since.minus(OVERLAP), "");
            for (var order : list.confirmed(follower.shop(), from, clock.instant(), PAGE)) {
                send(follower, order);
            }
            progress.forget(OVERLAP);
        } catch (IOException | IllegalStateException gone) {
            followers.remove(follower);
            follower.emitter().completeWithError(gone);
        } catch (StoreUnavailable away) {
            LOG.info("The feed of confirmed orders waits for the database: {}", away.getMessage());
        }
    }

    private static void send(Follower follower, Order order) throws IOException {
        var place = place(order);
        if (follower.progress().sent.putIfAbsent(place, true) != null) {
            return;
        }
        follower.emitter()
                .send(SseEmitter.event()
                        .id(place.toString())
                        .name("order-confirmed")
                        .data(OrderView.of(order)));
        follower.progress().reached(place.at());
    }

    @Override
    public void destroy() {
        rounds.shutdownNow();
        followers.forEach(each -> each.emitter().complete());
    }

    /** One connection. */
    private record Follower(ShopId shop, SseEmitter emitter, Progress progress) {}

    /** How far one connection has come; touched by the one thread of the rounds. */
    private static final class Progress {

        private final ConcurrentHashMap<Place, Boolean> sent = new ConcurrentHashMap<>();
        private Instant since;

        Progress(Instant since) {
            this.since = since;
        }

        void reached(Instant at) {
            since = at.isAfter(since) ? at : since;
        }

        void forget(Duration overlap) {
            sent.keySet().removeIf(place -> place.at().isBefore(since.minus(overlap)));
        }
    }
}

package orderdesk.order.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.OrderBook;
import orderdesk.order.OrderBook.Place;
import orderdesk.order.domain.Order;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One connection of the feed, with a thread of its own: a slow back office keeps nobody else waiting. */
final class Follower implements Runnable {

    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final int PAGE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private final ShopId shop;
    private final SseEmitter emitter;
    private final OrderBook book;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<Place> sent = new HashSet<>();
    private Instant since;

    Follower(ShopId shop, SseEmitter emitter, OrderBook book, Clock clock, Instant since) {
        this.shop = shop;
        this.emitter = emitter;
        this.book = book;
        this.clock = clock;
        this.since = since;
    }

    ShopId shop() {
        return shop;
    }

    void close() {
        closed.countDown();
    }

    void complete() {
        close();
        emitter.complete();
    }

    @Override
    public void run() {
        try {
            do {
                sendNews();
            } while (!closed.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException | IllegalStateException gone) {
            close();
            emitter.completeWithError(gone);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            complete();
        }
    }

    /** The last minute is looked through again: a confirmation may have been stored late. */
    private void sendNews() throws IOException {
        try {
            var place = new Place(since.minus(OVERLAP), "");
            var until = clock.instant();
            var page = book.confirmed(shop, place, until, PAGE);
            while (!page.isEmpty() && closed.getCount() > 0) {
                for (var order : page) {
                    send(order);
                }
                place = place(page.getLast());
                page = book.confirmed(shop, place, until, PAGE);
            }
            sent.removeIf(each -> each.at().isBefore(since.minus(OVERLAP)));
        } catch (StoreUnavailable away) {
            LOG.info("The feed of confirmed orders waits for the database: {}", away.getMessage());
        }
    }

    private void send(Order order) throws IOException {
        var place = place(order);
        if (!sent.add(place)) {
            return;
        }
        emitter.send(
                SseEmitter.event().id(place.toString()).name("order-confirmed").data(OrderView.of(order)));
        since = place.at().isAfter(since) ? place.at() : since;
    }

    /** To the millisecond, as it is stored. */
    static Place place(Order order) {
        var confirmedAt = order.progress().confirmedAt();
        var at = confirmedAt == null ? Instant.EPOCH : Instant.ofEpochMilli(confirmedAt.toEpochMilli());
        return new Place(at, order.placement().number());
    }
}

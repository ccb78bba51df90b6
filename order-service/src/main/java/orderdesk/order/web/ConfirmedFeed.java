package orderdesk.order.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.Desks;
import orderdesk.order.OrderBook;
import orderdesk.order.OrderBook.Place;
import orderdesk.platform.web.Problem;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live feed of confirmed orders.
 *
 * <p>Guarantees: every confirmation at least once; whoever resumes with the last id that he has got misses nothing, and
 * may get again what was confirmed in the minute before.
 *
 * <p>Assumptions: a confirmation is stored within a minute of its instant.
 */
@Component
class ConfirmedFeed implements DisposableBean {

    static final int FOLLOWERS_MAX = 200;
    static final int FOLLOWERS_PER_SHOP_MAX = 10;

    /** As long as a token lives: whoever goes on shows a new one. */
    private static final Duration CONNECTION = Duration.ofMinutes(5);

    private final OrderBook book;
    private final Clock clock;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    ConfirmedFeed(Desks desks, Clock clock) {
        this.book = desks.book();
        this.clock = clock;
    }

    /** @throws Problem 429 when too many follow already */
    SseEmitter follow(ShopId shop, Place after) {
        var ofShop = followers.stream().filter(each -> each.shop().equals(shop)).count();
        if (followers.size() >= FOLLOWERS_MAX || ofShop >= FOLLOWERS_PER_SHOP_MAX) {
            throw Problem.tooMany("too-many-followers", "Close another stream first.", Duration.ofSeconds(5));
        }
        var emitter = new SseEmitter(CONNECTION.toMillis());
        var follower = new Follower(shop, emitter, book, clock, after.at());
        emitter.onCompletion(() -> leave(follower));
        emitter.onTimeout(emitter::complete);
        followers.add(follower);
        Thread.ofVirtual().name("confirmed-orders-" + shop).start(follower);
        return emitter;
    }

    private void leave(Follower follower) {
        follower.close();
        followers.remove(follower);
    }

    @Override
    public void destroy() {
        followers.forEach(Follower::complete);
    }
}

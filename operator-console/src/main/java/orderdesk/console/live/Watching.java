package orderdesk.console.live;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import orderdesk.console.live.Memory.Kept;
import orderdesk.contracts.shared.ShopId;

/** One open page. A browser that cannot keep up is let go; it connects anew and is told what it missed. */
final class Watching {

    private final String person;
    private final Set<String> shops;
    private final BlockingQueue<Kept> waiting;
    private volatile boolean ended;
    private volatile boolean doubted;

    Watching(String person, Set<String> shops, int behindMax) {
        this.person = person;
        this.shops = Set.copyOf(shops);
        this.waiting = new ArrayBlockingQueue<>(behindMax);
    }

    String person() {
        return person;
    }

    boolean sees(ShopId shop) {
        return shops.contains(shop.value());
    }

    void tell(Kept event) {
        if (!waiting.offer(event)) {
            end();
        }
    }

    void end() {
        ended = true;
    }

    boolean isOver() {
        return ended;
    }

    /** Something is to be written to it soon: only so is it noticed that a page was closed. */
    void doubt() {
        doubted = true;
    }

    /** Whether that was asked for since the last time. */
    boolean takeDoubt() {
        var asked = doubted;
        doubted = false;
        return asked;
    }

    /** Nothing when it was quiet for so long. */
    Optional<Kept> next(Duration quiet) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(quiet.toMillis(), TimeUnit.MILLISECONDS));
    }
}

package orderdesk.callback.chat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import orderdesk.contracts.callback.CallTaskId;
import org.springframework.stereotype.Component;

/**
 * The pages that follow a chat in this instance. What is written here wakes them at once; what another instance wrote
 * they see at their next look.
 */
@Component
public class ChatStreams {

    public static final int STREAMS_MAX = 1_000;

    /** A page that lost its network may leave its last stream behind for a while. */
    public static final int PER_CHAT_MAX = 4;

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    /** @throws TooManyStreams beyond what one chat or this instance may have */
    public Watch watch(CallTaskId chat) {
        var ofChat = watches.stream().filter(each -> each.chat.equals(chat)).count();
        if (ofChat >= PER_CHAT_MAX || watches.size() >= STREAMS_MAX) {
            throw new TooManyStreams();
        }
        var watch = new Watch(chat);
        watches.add(watch);
        return watch;
    }

    public void wake(CallTaskId chat) {
        watches.stream().filter(each -> each.chat.equals(chat)).forEach(each -> each.news.release());
    }

    /** One page's ear. */
    public final class Watch implements AutoCloseable {

        private final CallTaskId chat;
        private final Semaphore news = new Semaphore(0);
        private volatile boolean closed;

        private Watch(CallTaskId chat) {
            this.chat = chat;
        }

        /** Waits until there may be something new; false once it was closed. */
        public boolean await() throws InterruptedException {
            if (!closed && news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
            return !closed;
        }

        @Override
        public void close() {
            closed = true;
            news.release();
            watches.remove(this);
        }
    }
}

package orderdesk.platform.queue.web;

import java.util.Locale;
import orderdesk.platform.claim.Queue;

/** A queue, as the parameter names it. */
public enum QueueName {
    call,
    waiting,
    attention;

    Queue queue() {
        return Queue.valueOf(name().toUpperCase(Locale.ROOT));
    }
}

package orderdesk.notification.order.domain;

import java.time.Duration;
import orderdesk.notification.message.domain.Kind;

/** Whether and when one shop writes each kind of message: its own choice, else the desk's. */
@FunctionalInterface
public interface Timings {

    /** As long as a shop has chosen nothing. */
    Timings OF_THE_DESK = When::usual;

    When of(Kind kind);

    /** @param shift from its cause to when it is due; of a reminder, from when it is due to what it reminds of */
    record When(boolean wanted, Duration shift) {

        public static When usual(Kind kind) {
            return new When(true, kind.shift());
        }
    }
}

package orderdesk.notification.message.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import org.jspecify.annotations.Nullable;

/** How far a message has come. A sent one may still be delivered, or fail; the others of the last four are for good. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
@JsonSubTypes({
    @Type(value = Stage.Waiting.class, name = "waiting"),
    @Type(value = Stage.Sending.class, name = "sending"),
    @Type(value = Stage.Sent.class, name = "sent"),
    @Type(value = Stage.Delivered.class, name = "delivered"),
    @Type(value = Stage.Failed.class, name = "failed"),
    @Type(value = Stage.Suppressed.class, name = "suppressed")
})
public sealed interface Stage {

    /** @param at not before */
    record Waiting(Instant at) implements Stage {}

    /**
     * Written before the server is spoken to, so that a crash after that is seen.
     *
     * @param until then whoever sends it is taken for dead
     */
    record Sending(Instant until, Letter letter) implements Stage {}

    /**
     * A server took it.
     *
     * @param reference by which it names the message in receipts; absent where it sends none
     */
    record Sent(Instant at, Letter letter, @Nullable String reference) implements Stage {}

    /** It reached its recipient, by what the operator reports. */
    record Delivered(Instant at, Letter letter) implements Stage {}

    /** @param reason without personal data */
    record Failed(Instant at, String reason) implements Stage {}

    record Suppressed(Instant at, Suppression reason) implements Stage {}

    default String word() {
        return switch (this) {
            case Waiting _ -> "waiting";
            case Sending _ -> "sending";
            case Sent _ -> "sent";
            case Delivered _ -> "delivered";
            case Failed _ -> "failed";
            case Suppressed _ -> "suppressed";
        };
    }

    default boolean isOver() {
        return switch (this) {
            case Waiting _, Sending _ -> false;
            case Sent _, Delivered _, Failed _, Suppressed _ -> true;
        };
    }
}

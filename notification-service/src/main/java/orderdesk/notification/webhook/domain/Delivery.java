package orderdesk.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint: at least once, under one {@code webhook-id}, by which the receiver knows a
 * repetition.
 *
 * @param webhookId the same for every attempt, and every replay
 * @param body as it is signed and sent
 * @param attempts since it was wished for, or asked for again
 * @param status of the last answer (RFC 9110); absent where there was none
 */
public record Delivery(
        String id,
        String endpoint,
        String webhookId,
        String type,
        String body,
        Instant wishedAt,
        Stage stage,
        Instant at,
        int attempts,
        @Nullable Integer status) {

    /** After so many it is left to a replay. The pauses are those that Standard Webhooks recommends. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Longer than all time-outs of a request together. */
    static final Duration SENDING_MAX = Duration.ofSeconds(60);

    /** A receiver may ask for a longer pause, within reason. */
    static final Duration ASKED_MAX = Duration.ofHours(24);

    public enum Stage {
        WAITING,
        SENDING,
        DELIVERED,
        GIVEN_UP
    }

    public static Delivery wished(String id, String endpoint, String webhookId, String type, String body, Instant now) {
        return new Delivery(id, endpoint, webhookId, type, body, now, Stage.WAITING, now, 0, null);
    }

    public boolean isDue(Instant now) {
        return switch (stage) {
            case WAITING, SENDING -> !at.isAfter(now); // whoever was sending it is gone by then
            case DELIVERED, GIVEN_UP -> false;
        };
    }

    /** @return empty where another sender has it, or it is over */
    public Optional<Delivery> taken(Instant now) {
        return isDue(now)
                ? Optional.of(with(Stage.SENDING, now.plus(SENDING_MAX), attempts + 1, status))
                : Optional.empty();
    }

    /** @param attempt the one that came to this; of an earlier one only success counts */
    public Delivery after(int attempt, Reaction reaction, Instant now) {
        if (stage == Stage.DELIVERED || (attempt != attempts && !(reaction instanceof Reaction.Taken))) {
            return this;
        }
        return switch (reaction) {
            case Reaction.Taken(var answered) -> with(Stage.DELIVERED, now, attempts, answered);
            case Reaction.Gone() -> with(Stage.GIVEN_UP, now, attempts, Reaction.GONE);
            case Reaction.Forbidden() -> with(Stage.GIVEN_UP, now, attempts, null);
            case Reaction.Failed(var answered, var pause) -> again(answered, pause, now);
        };
    }

    private Delivery again(@Nullable Integer answered, @Nullable Duration asked, Instant now) {
        if (attempts > PAUSES.size()) {
            return with(Stage.GIVEN_UP, now, attempts, answered);
        }
        var pause = PAUSES.get(attempts - 1);
        var longer = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
        var within = longer.compareTo(ASKED_MAX) > 0 ? ASKED_MAX : longer;
        return with(Stage.WAITING, now.plus(within), attempts, answered);
    }

    /** Somebody asked for it again. */
    public Delivery replayed(Instant now) {
        return stage == Stage.SENDING ? this : with(Stage.WAITING, now, 0, status);
    }

    private Delivery with(Stage next, Instant when, int tried, @Nullable Integer answered) {
        return new Delivery(id, endpoint, webhookId, type, body, wishedAt, next, when, tried, answered);
    }

    /** None is announced. */
    public record Nothing() {}
}

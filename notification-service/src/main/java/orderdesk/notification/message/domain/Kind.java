package orderdesk.notification.message.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a message says, when it is due after its cause, and until when it is worth sending. */
public enum Kind {
    /** The order is here; not a word of confirmation. */
    ACCEPTED(Duration.ZERO, Duration.ofHours(1), true),
    /** It will take longer than usual: the day and the latest time of the call (R080). */
    ACCEPTED_NOTICE(Duration.ofMinutes(25), Duration.ofHours(12), true),
    /** Nobody answered; sent once a day, before the second try. */
    NOT_REACHED(Duration.ZERO, Duration.ofHours(12), false),
    /** Something of a confirmed order is missing after all. */
    STOCK_CHANGED(Duration.ZERO, Duration.ofHours(12), false),
    /** Agreed, and only the payment is missing. */
    PAYMENT_LINK(Duration.ofSeconds(10), Duration.ofHours(24), true),
    /** Everything that was agreed; ten seconds after the key, so that undoing sends nothing. */
    CONFIRMED(Duration.ofSeconds(10), Duration.ofHours(24), true),
    /** The call that was promised takes place at another time. */
    PROMISE_MOVED(Duration.ofSeconds(10), Duration.ofHours(12), true),
    CANCELLED(Duration.ofSeconds(10), Duration.ofHours(24), true),
    /** What an operator answered, in his own words (R099); it has no template. */
    REPLY(Duration.ZERO, Duration.ofDays(2), true);

    private final Duration after;
    private final Duration validFor;
    private final boolean atAnyHour;

    Kind(Duration after, Duration validFor, boolean atAnyHour) {
        this.after = after;
        this.validFor = validFor;
        this.atAnyHour = atAnyHour;
    }

    /** From its cause to when it is due. */
    public Duration after() {
        return after;
    }

    /** From when it is due; later it is not sent any more. */
    public Duration validFor() {
        return validFor;
    }

    /** It answers what the customer did a moment ago; anything else waits for his morning. */
    public boolean atAnyHour() {
        return atAnyHour;
    }

    /** As in events and addresses: {@code accepted-notice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those whose words are templates, which shops may change. */
    public static List<Kind> templates() {
        return Arrays.stream(values()).filter(kind -> kind != REPLY).toList();
    }

    /** The template of that name. */
    public static Optional<Kind> template(String word) {
        return templates().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }
}

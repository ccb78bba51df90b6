package orderdesk.notification.message.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent.Purpose;

/** What a message says, when it is due unless its shop says otherwise, and until when it is worth sending. */
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
    /** It is still missing; so long before its term ends, and not after it. */
    PAYMENT_REMINDER(Purpose.REMINDERS, Duration.ofHours(4), Duration.ofHours(4), false),
    /** Everything that was agreed; ten seconds after the key, so that undoing sends nothing. */
    CONFIRMED(Duration.ofSeconds(10), Duration.ofHours(24), true),
    /** So long before the slot begins, and not after it; in the night it waits for the morning. */
    DELIVERY_REMINDER(Purpose.REMINDERS, Duration.ofHours(16), Duration.ofHours(16), false),
    /** The call that was promised takes place at another time. */
    PROMISE_MOVED(Duration.ofSeconds(10), Duration.ofHours(12), true),
    CANCELLED(Duration.ofSeconds(10), Duration.ofHours(24), true),
    /** The code of a certificate that the customer of an order gets. */
    CERTIFICATE_ISSUED(Duration.ZERO, Duration.ofDays(7), true),
    /** The code of a coupon by which the shop apologises (R110). */
    COUPON_ISSUED(Purpose.OFFERS, Duration.ZERO, Duration.ofDays(7), false),
    /** Somebody looks after what went wrong, and answers by a time (R097). */
    CASE_OPENED(Duration.ZERO, Duration.ofHours(24), true),
    /** How goods are exchanged (R033). */
    CASE_EXCHANGE(Duration.ZERO, Duration.ofDays(2), true),
    /** How goods are sent back (R108). */
    CASE_RETURN(Duration.ZERO, Duration.ofDays(2), true),
    /** A photo is wanted, and where to (R034). */
    CASE_PHOTO(Duration.ZERO, Duration.ofDays(2), true),
    /** Money goes back, and until when (R035). */
    CASE_REFUND(Duration.ZERO, Duration.ofDays(2), false),
    /** Money was sent: how much, by which way, and by which number the bank knows it (R035). */
    CASE_REFUNDED(Duration.ZERO, Duration.ofDays(7), false),
    CASE_RESOLVED(Duration.ZERO, Duration.ofDays(2), false),
    /** A letter was an order: it is here, and until when somebody gets in touch (R078). */
    LETTER_ORDER(Duration.ZERO, Duration.ofDays(2), true),
    /** A letter was a request: until when it is answered (R086). */
    LETTER_REQUEST(Duration.ZERO, Duration.ofDays(2), true),
    /** A letter was put to its case (R034). */
    LETTER_EVIDENCE(Duration.ZERO, Duration.ofDays(2), true),
    /** What an operator answered, in his own words (R099); it has no template. */
    REPLY(Duration.ZERO, Duration.ofDays(2), true);

    private final Purpose purpose;
    private final Duration shift;
    private final Duration validFor;
    private final boolean atAnyHour;

    Kind(Duration shift, Duration validFor, boolean atAnyHour) {
        this(Purpose.ORDER, shift, validFor, atAnyHour);
    }

    Kind(Purpose purpose, Duration shift, Duration validFor, boolean atAnyHour) {
        this.purpose = purpose;
        this.shift = shift;
        this.validFor = validFor;
        this.atAnyHour = atAnyHour;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** From its cause to when it is due; of a reminder, from when it is due to what it reminds of. */
    public Duration shift() {
        return shift;
    }

    /** Due before something, not after it. */
    public boolean isReminder() {
        return purpose == Purpose.REMINDERS;
    }

    /** From when it is due; later it is not sent any more. */
    public Duration validFor() {
        return validFor;
    }

    /** It answers what the customer did a moment ago; anything else waits for his morning. */
    public boolean atAnyHour() {
        return atAnyHour;
    }

    /** It goes back to the sender of a letter at once, as a letter: there is no order that it is about. */
    public boolean isForALetter() {
        return this == LETTER_ORDER || this == LETTER_REQUEST || this == LETTER_EVIDENCE;
    }

    /** As in events and addresses: {@code accepted-notice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those whose words are templates, which shops may change. */
    public static List<Kind> templates() {
        return Arrays.stream(values()).filter(kind -> kind != REPLY).toList();
    }

    /** Those that a shop may send at another time, or not at all. */
    public static List<Kind> triggered() {
        return templates().stream().filter(kind -> !kind.isForALetter()).toList();
    }

    /** The template of that name. */
    public static Optional<Kind> template(String word) {
        return templates().stream().filter(kind -> kind.word().equals(word)).findFirst();
    }
}

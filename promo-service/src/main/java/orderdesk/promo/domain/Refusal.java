package orderdesk.promo.domain;

import java.util.Locale;

/** Why a code is worth nothing to an order; operators hear it precisely, the public does not. */
public enum Refusal {
    UNKNOWN,
    OTHER_SHOP,
    NOT_YET,
    EXPIRED,
    BLOCKED,
    /** Nothing is left on the certificate. */
    USED_UP,
    /** As often as it may be used. */
    LIMIT,
    /** As often as this customer may use it. */
    CUSTOMER_LIMIT,
    BELOW_MINIMUM,
    /** No line of the order is of its products, or nothing is left to pay for. */
    NOTHING_APPLICABLE,
    /** Another code of the order is worth more, and they do not go together. */
    NOT_TOGETHER,
    OTHER_CURRENCY,
    /** Nobody looked: too many codes that nobody knows came from there (see {@link Guesses}). */
    TOO_MANY_TRIES;

    /** As events say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

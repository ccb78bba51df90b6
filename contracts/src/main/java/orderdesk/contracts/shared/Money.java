package orderdesk.contracts.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An amount in the minor unit of its currency (kopecks for RUB): an integer always, never floating point.
 *
 * @param minor the amount, in minor units; negative where a difference is meant
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    public Money {
        if (!isCode(currency)) {
            throw new IllegalArgumentException("Not an ISO 4217 code: " + currency);
        }
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** @throws ArithmeticException beyond 2^63 minor units */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws ArithmeticException beyond 2^63 minor units */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws ArithmeticException beyond 2^63 minor units */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public Money atLeastZero() {
        return minor < 0 ? zero(currency) : this;
    }

    @JsonIgnore
    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** Checked with every sum and every line that is read, so without a regular expression. */
    private static boolean isCode(String text) {
        return text.length() == 3 && isLetter(text.charAt(0)) && isLetter(text.charAt(1)) && isLetter(text.charAt(2));
    }

    private static boolean isLetter(char sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not %s".formatted(other.currency, currency));
        }
        return other;
    }
}

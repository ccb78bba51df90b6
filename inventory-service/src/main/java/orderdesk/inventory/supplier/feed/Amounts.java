package orderdesk.inventory.supplier.feed;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads prices as lists write them: {@code 1299}, {@code 1 299,90}, {@code 1299.9000}. */
final class Amounts {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}([.,]\\d{1,8})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]");

    private final String currency;
    private final int digits;

    Amounts(String currency) {
        this.currency = currency;
        this.digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Roubles are written RUB and RUR. An offer in another currency than the supplier's is no price of the shop. */
    @Nullable
    String faultOfCurrency(@Nullable String written) {
        return written == null || written.isEmpty() || modern(written).equals(currency) ? null : "currency-foreign";
    }

    @Nullable
    String fault(@Nullable String written, String what) {
        if (written == null) {
            return null;
        }
        var text = plain(written);
        if (!AMOUNT.matcher(text).matches()) {
            return what + "-invalid";
        }
        var amount = exact(text);
        if (amount.signum() <= 0) {
            return what + (amount.signum() == 0 ? "-zero" : "-negative");
        }
        return amount.stripTrailingZeros().scale() > digits ? what + "-too-fine" : null;
    }

    /** Only for what has no {@link #fault}. */
    @Nullable
    Money read(@Nullable String written) {
        return written == null
                ? null
                : new Money(exact(plain(written)).movePointRight(digits).longValueExact(), currency);
    }

    private static BigDecimal exact(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String plain(String written) {
        return SPACES.matcher(written).replaceAll("");
    }

    private static String modern(String written) {
        return written.equals("RUR") ? "RUB" : written;
    }
}

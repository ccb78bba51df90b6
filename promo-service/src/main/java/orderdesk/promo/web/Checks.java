package orderdesk.promo.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that all of it is named at once. */
final class Checks {

    /** Of one certificate or discount, in minor units: a million roubles. */
    static final long AMOUNT_MAX = 100_000_000;

    static final Duration VALID_MAX = Duration.ofDays(3_653);
    static final int NAME_MAX = 80;
    static final int REASON_MAX = 300;

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd} -]{4,64}");

    private final List<Problem.Error> errors = new ArrayList<>();

    /** More than nothing, in the shop's currency. */
    Checks money(String pointer, @Nullable Money money, ShopId shop, Shops shops) {
        if (money == null) {
            return this;
        }
        var currency = shops.settings(shop)
                .orElseThrow(() -> Problem.unavailable(
                        "shop-unknown", "The shop's settings are not known yet.", Duration.ofSeconds(2)))
                .currency();
        require(money.minor() >= 1 && money.minor() <= AMOUNT_MAX, pointer, "amount", "1 to %d.".formatted(AMOUNT_MAX));
        return require(money.currency().equals(currency), pointer, "currency", "The shop's: %s.".formatted(currency));
    }

    Checks text(String pointer, @Nullable String text, int max) {
        return require(
                text != null && !text.isBlank() && text.length() <= max,
                pointer,
                "text",
                "1 to %d characters.".formatted(max));
    }

    Checks code(String pointer, String code) {
        return require(
                CODE.matcher(code).matches() && code.replaceAll("[ -]", "").length() >= 4,
                pointer,
                "code",
                "4 to 64 letters, digits, spaces and hyphens.");
    }

    Checks range(String pointer, @Nullable Integer value, int min, int max) {
        return require(
                value == null || value >= min && value <= max, pointer, "range", "%d to %d.".formatted(min, max));
    }

    /** Not before now, nor further than ten years. */
    Checks validUntil(String pointer, @Nullable Instant until, Instant now) {
        return require(
                until == null || !until.isBefore(now) && until.isBefore(now.plus(VALID_MAX)),
                pointer,
                "period",
                "From now on, ten years at most.");
    }

    Checks require(boolean kept, String pointer, String code, String detail) {
        if (!kept) {
            errors.add(new Problem.Error(pointer, code, detail));
        }
        return this;
    }

    /** @throws Problem 422 naming everything that is wrong */
    void done() {
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("invalid", "What was sent is not acceptable; see errors.", errors);
        }
    }
}

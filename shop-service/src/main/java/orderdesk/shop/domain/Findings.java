package orderdesk.shop.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Money;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong, so that one answer names it all. */
final class Findings {

    private final List<Violation> found = new ArrayList<>();

    List<Violation> all() {
        return List.copyOf(found);
    }

    void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            found.add(new Violation(pointer, code, detail));
        }
    }

    void text(String pointer, String value, int lengthMax) {
        require(
                !value.isBlank() && value.length() <= lengthMax,
                pointer,
                "length",
                "1 to %d characters.".formatted(lengthMax));
    }

    void form(String pointer, String value, Pattern form, String detail) {
        require(form.matcher(value).matches(), pointer, "form", detail);
    }

    void range(String pointer, long value, long min, long max) {
        require(value >= min && value <= max, pointer, "range", "%d to %d.".formatted(min, max));
    }

    void range(String pointer, Duration value, Duration min, Duration max) {
        require(
                value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                pointer,
                "range",
                "%s to %s.".formatted(min, max));
    }

    /** An amount that is left out is fine. */
    void money(String pointer, @Nullable Money value, String currency) {
        if (value != null) {
            require(
                    value.currency().equals(currency),
                    pointer + "/currency",
                    "currency",
                    "The shop's currency is %s.".formatted(currency));
            range(pointer + "/minor", value.minor(), 0, 1_000_000_000_000L);
        }
    }
}

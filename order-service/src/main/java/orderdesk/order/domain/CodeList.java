package orderdesk.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import orderdesk.contracts.order.OrderEvent.Code;

/** The codes of an order while they are changed; what they are worth is for promo-service to say. */
final class CodeList {

    /** Certificates and promo codes of one order. */
    static final int MAX = 10;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd} -]{4,64}");

    private final List<Code> codes;
    private final Map<String, Code> hidden;

    /** @param hidden each code that a change names in clear */
    CodeList(List<Code> codes, Map<String, Code> hidden) {
        this.codes = new ArrayList<>(codes);
        this.hidden = hidden;
    }

    void add(String clear) {
        if (!FORM.matcher(clear).matches()) {
            throw Unacceptable.because("/changes", "code", "4 to 64 letters, digits, spaces and hyphens.");
        }
        var code = Objects.requireNonNull(hidden.get(clear));
        if (codes.stream().anyMatch(each -> each.keyedHash().equals(code.keyedHash()))) {
            throw Unacceptable.because("/changes", "code-twice", "The order has this code.");
        }
        if (codes.size() >= MAX) {
            throw Unacceptable.because("/changes", "too-many-codes", "At most %d codes.".formatted(MAX));
        }
        codes.add(code);
    }

    void remove(String masked) {
        for (var position = codes.size() - 1; position >= 0; position--) {
            if (codes.get(position).masked().equals(masked)) {
                codes.remove(position);
                return;
            }
        }
        throw Unacceptable.because("/changes", "unknown-code", "The order has no such code.");
    }

    List<Code> all() {
        return List.copyOf(codes);
    }
}

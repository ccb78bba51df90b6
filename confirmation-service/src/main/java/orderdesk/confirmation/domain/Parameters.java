package orderdesk.confirmation.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Every parameter that has to be spoken before an order can be confirmed (R021, R026, R046, R075), in the order in
 * which they are spoken.
 *
 * <p>Each has a fingerprint of its value. An amendment clears exactly the ticks whose fingerprint it changes.
 */
public final class Parameters {

    private final Map<String, Optional<String>> fingerprints = new LinkedHashMap<>();

    private Parameters() {}

    public static Parameters of(OrderTerms terms) {
        var parameters = new Parameters();
        parameters.put("recipient", terms.recipient());
        terms.lines().forEach(parameters::line);
        parameters.delivery(terms.delivery());
        parameters.put("payment", terms.payment());
        parameters.put("due", terms.totals());
        return parameters;
    }

    public static String ofLine(Line line, String parameter) {
        return "line/" + line.id() + "/" + parameter;
    }

    private void line(Line line) {
        put(ofLine(line, "name"), List.of(line.sku(), line.name()));
        var options = line.options();
        putIfChosen(ofLine(line, "size"), options.size());
        putIfChosen(ofLine(line, "colour"), options.colour());
        putIfChosen(ofLine(line, "series"), options.series());
        put(ofLine(line, "quantity"), line.quantity());
    }

    /** A courier comes at a date and time, which the call has to fix (R075); everything else has a term. */
    private void delivery(Delivery delivery) {
        put("delivery/method", List.of(delivery.method(), Objects.requireNonNullElse(delivery.pickupPoint(), "")));
        var address = delivery.address();
        put(
                "address",
                List.of(
                        address.country(),
                        said(address.region()),
                        said(address.city()),
                        said(address.postalCode()),
                        address.lines()));
        switch (delivery.method()) {
            case COURIER -> put("delivery/slot", delivery.slot());
            case POST, PICKUP -> put("delivery/term", delivery.term());
        }
    }

    private static String said(@Nullable String part) {
        return Objects.requireNonNullElse(part, "");
    }

    private void putIfChosen(String id, @Nullable String option) {
        if (option != null) {
            put(id, option);
        }
    }

    private void put(String id, @Nullable Object value) {
        fingerprints.put(
                id,
                Optional.ofNullable(value).map(said -> Ids.of(said.toString()).toString()));
    }

    /** All of them; without each an agreement is incomplete. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(fingerprints.keySet());
    }

    /** Nothing where the order does not say it yet, as a courier's slot that has to be agreed first. */
    public Optional<String> fingerprint(String id) {
        return fingerprints.getOrDefault(id, Optional.empty());
    }

    boolean stillSays(Spoken spoken) {
        return fingerprint(spoken.id()).filter(spoken.value()::equals).isPresent();
    }
}

package orderdesk.callback.telephony.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call.
 *
 * @param extension whose telephone rings first; the caller's own where not said
 * @param line the shop's, E.164; its first where not said
 * @param orderId the order whose case it is about
 * @param taskId the call that was owed; the operator holds it
 * @param zone of the customer, IANA name, where neither order nor owed call says it: by it, it is an hour to call
 */
record NewDial(
        String phone,
        @Nullable String extension,
        @Nullable String line,
        @Nullable OrderId orderId,
        @Nullable CallTaskId taskId,
        @Nullable String zone) {

    private static final int PHONE_MAX = 40;
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,10}");

    NewDial {
        if (phone.length() > PHONE_MAX) {
            throw refused("/phone", "too-long", "At most %d characters.".formatted(PHONE_MAX));
        }
        if (extension != null && !EXTENSION.matcher(extension).matches()) {
            throw refused("/extension", "invalid", "1 to 10 digits.");
        }
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw refused("/zone", "unknown", "An IANA name is needed.");
        }
    }

    Optional<Zone> saidZone() {
        return Optional.ofNullable(zone).map(name -> Zone.sure(name, Zone.Source.CUSTOMER_SAID));
    }

    private static Problem refused(String pointer, String code, String detail) {
        return Problem.unprocessable(
                "invalid",
                "What was sent is not acceptable; see errors.",
                List.of(new Problem.Error(pointer, code, detail)));
    }
}

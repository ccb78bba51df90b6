package orderdesk.callback.telephony.domain;

import orderdesk.callback.telephony.domain.Care.Routed;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows of a call that is heard of.
 *
 * @param dialled what it came of, where its command is known
 * @param routed where a customer's call is to go now
 */
public record Origin(@Nullable Dialled dialled, Routed routed) {

    public static final Origin UNKNOWN = new Origin(null, Routed.ANYWHERE);
}

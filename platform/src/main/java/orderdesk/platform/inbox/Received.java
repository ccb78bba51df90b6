package orderdesk.platform.inbox;

import java.time.Instant;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;

/**
 * An event as it came from its topic. What the headers say is checked before it gets here.
 *
 * @param id the CloudEvents id, {@code <source>:<subject>:<sequence>}
 * @param source the owner's word, as {@code order}
 * @param subject id of the aggregate that announced it
 * @param cause of the change there
 */
public record Received<E>(
        E event, String id, String source, String subject, long sequence, ShopId shop, Cause cause, Instant at) {

    /** The cause of what this event leads to here. */
    public Cause leadsTo(String service) {
        return new Cause(service, cause.correlation(), id, cause.trace());
    }

    /** The same, as a part of another span of its trace. */
    Received<E> within(String trace) {
        var its = new Cause(cause.actor(), cause.correlation(), cause.causation(), trace);
        return new Received<>(event, id, source, subject, sequence, shop, its, at);
    }
}

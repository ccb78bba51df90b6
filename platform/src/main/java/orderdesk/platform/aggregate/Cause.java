package orderdesk.platform.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * Who changes an aggregate, and what made him: stored with every event and sent along in its headers.
 *
 * @param actor a person, a storefront client, or a service
 * @param correlation id of the root cause, the same through all services
 * @param causation id of the event or request that led to this change
 * @param trace the W3C {@code traceparent} under which it happened, where there was one
 */
public record Cause(
        String actor,
        String correlation,
        @Nullable String causation,
        @Nullable String trace) {

    /** Of a change that belongs to no trace. */
    public Cause(String actor, String correlation, @Nullable String causation) {
        this(actor, correlation, causation, null);
    }
}

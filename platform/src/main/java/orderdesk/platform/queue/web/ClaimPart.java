package orderdesk.platform.queue.web;

import java.time.Instant;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.claim.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a piece of work.
 *
 * @param token shown to its holder only
 */
public record ClaimPart(OperatorId operator, @Nullable Long token, Instant until) {

    public static @Nullable ClaimPart of(@Nullable Holder holder, OperatorId reader) {
        return holder == null
                ? null
                : new ClaimPart(
                        holder.operator(), holder.operator().equals(reader) ? holder.token() : null, holder.until());
    }
}

package orderdesk.notification.reply;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Stored;

/** Answers, as they are looked for. */
public interface Replies {

    /** What the shop has written itself, the retired ones among it. */
    List<Reply> own(ShopId shop, int limit);

    /** Sent, and not yet messages; the longest waiting first. */
    List<Stored<Draft>> unhanded(ShopId shop, int limit);

    /** Sent in that time, the newest first. */
    List<Draft> sent(ShopId shop, Instant from, Instant to, int limit);
}

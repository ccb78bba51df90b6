package orderdesk.callback.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.chat.domain.Chat;
import orderdesk.contracts.shared.ShopId;

/** The chats of a shop, to count and to look through. What it answers may be a moment old. */
public interface Chats {

    /** How many of a shop's chats nobody has answered yet. */
    long waiting(ShopId shop, int limit);

    /** Last first. */
    List<Chat> page(Set<ShopId> shops, Optional<Place> after, int limit);

    /** What became of the chats that were opened from then on and before the end. */
    ChatCounts figures(ShopId shop, Instant from, Instant to);

    /** Where a page ends. */
    record Place(Instant opened, String id) {}

    /**
     * @param answered by an operator, each within the shop's limit
     * @param abandoned nobody answered, or no more (R103)
     * @param fellSilent answered, and never settled
     * @param settled an operator said what it came to
     */
    record ChatCounts(long opened, long answered, long abandoned, long fellSilent, long settled) {}
}

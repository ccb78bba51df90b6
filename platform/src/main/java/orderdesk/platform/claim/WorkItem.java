package orderdesk.platform.claim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.EasyWork;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A call that is owed to somebody, as far as a queue and a claim need to know it.
 *
 * @param <T> the item itself
 */
public interface WorkItem<T extends WorkItem<T>> {

    /** Of its aggregate. */
    String id();

    ShopId shop();

    /** Who is claimed with it: the same for all work of one telephone in one shop, in every service. */
    UUID person();

    /** In which queue it stands; nothing where it is not open. */
    Optional<Queue> queue();

    /** Where it stands there. */
    Optional<Position> position();

    /** What he is called for, where he is. */
    Optional<Purpose> purpose();

    @Nullable
    Schedule schedule();

    @Nullable
    Holder holder();

    /** Stamped by a claim, or with a new end of its lease; an older claim never overwrites a newer one. */
    T heldBy(Holder holder);

    /** Whether it is given first to those who learn. */
    default boolean isEasy(EasyWork limits) {
        return true;
    }

    /** Whether an operator may be given it now. */
    boolean callableAt(Instant now);
}

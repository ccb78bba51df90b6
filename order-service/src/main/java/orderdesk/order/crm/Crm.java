package orderdesk.order.crm;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A CRM that is asked and told. Every method throws {@link CrmAway} or {@link CrmRefused}. */
public interface Crm {

    /** Changes after this one, the earliest first; at most 100. */
    History since(long sinceId);

    /** Changes from this moment on, by the clock of the CRM's account. */
    History first(LocalDateTime from);

    /** As it is now; nothing where it was deleted. */
    Optional<CrmOrder> order(long id);

    /** @param comment beside the status */
    void write(long id, @Nullable String site, String status, String comment);

    /**
     * @param orders whose changes were made by others than us, in the order of their changes, each once
     * @param last the highest id of a change; the one asked for where there was none
     * @param more there are later ones
     */
    record History(List<Long> orders, long last, boolean more) {}
}

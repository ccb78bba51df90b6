package orderdesk.order.crm;

import java.math.BigDecimal;
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

    void write(long id, @Nullable String site, Edit edit);

    /**
     * What is written into an order.
     *
     * @param status absent where it stays as it is
     * @param comment beside the status
     * @param positions all that the order has from now on: the CRM removes what is not named; absent where they stay
     */
    record Edit(
            @Nullable String status,
            String comment,
            @Nullable List<Position> positions) {

        public Edit {
            positions = positions == null ? null : List.copyOf(positions);
        }

        public boolean isEmpty() {
            return status == null && positions == null;
        }
    }

    /**
     * One position of an order; of one that is there, what is absent stays.
     *
     * @param id absent of a new one
     * @param sku whose, of a new one
     * @param price of one piece, after which no discount of its own is left
     */
    record Position(
            @Nullable Long id,
            @Nullable String sku,
            @Nullable String name,
            @Nullable Integer quantity,
            @Nullable BigDecimal price) {}

    /**
     * @param orders whose changes were made by others than us, in the order of their changes, each once
     * @param last the highest id of a change; the one asked for where there was none
     * @param more there are later ones
     */
    record History(List<Long> orders, long last, boolean more) {}
}

package orderdesk.contracts.order;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderEvent.Channel;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * An order before it is placed, or what has become of it since. For a draft nothing is reserved, held or promised; it
 * becomes an order by {@link OrderEvent.OrderPlaced}, with the same id and number, or ends by
 * {@link OrderEvent.OrderCancelled} or {@link OrderEvent.OrderExpired}.
 *
 * @param version 1 first; every change is announced anew, whole
 * @param channel PHONE: the caller is still thinking (R012). MAIL: it was written (R078)
 * @param terms as far as known: there may be no line yet, no name, no street
 * @param asks what was written, line by line, and what the catalogue knows of it
 * @param letter the letter that it came by
 * @param expiresAt 24 hours after it was drafted, when nobody placed it
 */
@JsonTypeName("order.drafted.v1")
public record OrderDrafted(
        OrderId orderId,
        ShopId shop,
        int version,
        String number,
        Channel channel,
        OrderTerms terms,
        List<Ask> asks,
        @Nullable UUID letter,
        Instant draftedAt,
        Instant expiresAt,
        Instant at)
        implements OrderEvent {

    public OrderDrafted {
        asks = List.copyOf(asks);
    }

    /**
     * One line as its customer wrote it. What is not sure is said, never taken for sure.
     *
     * @param position from 1, as written
     * @param words the customer's own
     * @param article what he named as the article or the barcode
     * @param quantity absent where he did not say; one is assumed then, and to be asked for
     * @param line of the draft that stands for it
     * @param candidates what the catalogue has like it, the likeliest first; at most three
     */
    public record Ask(
            int position,
            String words,
            @Nullable String article,
            @Nullable Integer quantity,
            Match match,
            @Nullable LineId line,
            List<Sku> candidates) {

        public Ask {
            candidates = List.copyOf(candidates);
        }
    }

    /** How sure it is that a line of the draft is what was written. */
    public enum Match {
        /** The catalogue has not been asked yet. */
        PENDING,
        /** By article, barcode, or the whole name; or an operator said so. */
        SURE,
        /** Exactly one product has all the words: ask the customer. */
        GUESS,
        /** Nothing, or too much, is like it: somebody has to choose. */
        UNMATCHED
    }
}

package orderdesk.order.crm;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as RetailCRM describes it, as far as the desk needs it.
 *
 * @param cancelledItems positions that nobody wants any more, by their ids: who edits the others has to name them, or they are gone
 * @param createdAt by the clock of the CRM's account
 * @param method by which way it was taken, by the CRM's own list: {@code phone}, {@code shopping-cart}
 */
public record CrmOrder(
        long id,
        String number,
        @Nullable String externalId,
        @Nullable String site,
        @Nullable String status,
        @Nullable String currency,
        Who who,
        List<Item> items,
        List<Long> cancelledItems,
        Carried delivery,
        List<Paid> payments,
        @Nullable String comment,
        @Nullable LocalDateTime createdAt,
        @Nullable String method) {

    public CrmOrder {
        items = List.copyOf(items);
        cancelledItems = List.copyOf(cancelledItems);
        payments = List.copyOf(payments);
    }

    public record Who(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable String phone,
            @Nullable String email) {}

    /**
     * @param id of the position
     * @param sku the offer's id in the shop's catalogue, else its article
     * @param price of one piece, less its discount
     */
    public record Item(
            long id, @Nullable String sku, @Nullable String name, BigDecimal quantity, BigDecimal price) {}

    /** @param text the address in one line, where it is not in parts */
    public record Carried(
            @Nullable String code,
            @Nullable String country,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String text) {}

    /**
     * @param status by the CRM's own list; absent where it has none
     * @param dated it has a date of payment, which it keeps when the money is given back
     */
    public record Paid(
            long id, @Nullable String type, @Nullable String status, boolean dated, BigDecimal amount) {}
}

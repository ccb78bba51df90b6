package orderdesk.callback.order.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.order.Delivery.Method;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.platform.delivery.Regions;
import org.jspecify.annotations.Nullable;

/**
 * What calls about an order need to know of it.
 *
 * @param confirmed the version that was confirmed last; 0 while none was
 * @param delivered absent until something was reported of its delivery
 * @param agreed absent in files from before it was kept
 * @param asked what the warehouse was asked and has not answered; absent in files from before it was noted
 */
public record OrderFile(
        OrderId orderId,
        String number,
        @Nullable Phone phone,
        @Nullable String name,
        Zone zone,
        @Nullable Slot slot,
        Instant placedAt,
        int confirmed,
        @Nullable Delivered delivered,
        @Nullable Agreed agreed,
        @Nullable List<WarehouseQuestionId> asked) {

    /**
     * What a reminder says of it.
     *
     * @param street of the delivery, without index and country
     * @param region ISO 3166-2; absent where the address does not tell, and in files from before it was kept, as the method
     */
    public record Agreed(
            List<String> street,
            Money due,
            @Nullable Method method,
            @Nullable String region) {

        public Agreed {
            street = List.copyOf(street);
        }
    }

    /** Questions that are remembered; what is asked beyond them is not waited for. */
    static final int ASKED_MAX = 50;

    public OrderFile {
        asked = asked == null ? List.of() : List.copyOf(asked);
    }

    public static OrderFile of(OrderId orderId, String number, OrderTerms terms, Instant placedAt) {
        return new OrderFile(orderId, number, null, null, terms.customer().zone(), null, placedAt, 0, null, null, null)
                .with(terms);
    }

    public OrderFile with(OrderTerms terms) {
        var customer = terms.customer();
        return new OrderFile(
                orderId,
                number,
                customer.phone(),
                customer.person().given(),
                customer.zone(),
                terms.delivery().slot(),
                placedAt,
                confirmed,
                delivered,
                agreed(terms),
                asked);
    }

    private static Agreed agreed(OrderTerms terms) {
        var delivery = terms.delivery();
        var region = Regions.of(delivery.address()).orElse(null);
        return new Agreed(delivery.address().lines(), terms.totals().due(), delivery.method(), region);
    }

    public OrderFile confirmedAs(int version) {
        return new OrderFile(
                orderId,
                number,
                phone,
                name,
                zone,
                slot,
                placedAt,
                Math.max(confirmed, version),
                delivered,
                agreed,
                asked);
    }

    /** The last report counts. */
    public OrderFile delivered(Delivered last) {
        return new OrderFile(orderId, number, phone, name, zone, slot, placedAt, confirmed, last, agreed, asked);
    }

    public OrderFile asking(WarehouseQuestionId question) {
        var known = Objects.requireNonNull(asked);
        return known.contains(question) || known.size() >= ASKED_MAX
                ? this
                : waitingFor(Stream.concat(known.stream(), Stream.of(question)).toList());
    }

    public OrderFile answered(WarehouseQuestionId question) {
        return waitingFor(Objects.requireNonNull(asked).stream()
                .filter(each -> !each.equals(question))
                .toList());
    }

    private OrderFile waitingFor(List<WarehouseQuestionId> questions) {
        return new OrderFile(
                orderId, number, phone, name, zone, slot, placedAt, confirmed, delivered, agreed, questions);
    }

    /** Whether the warehouse owes no answer about it. */
    @JsonIgnore
    public boolean isAnswered() {
        return Objects.requireNonNull(asked).isEmpty();
    }

    public Optional<Phone> dialled() {
        return Optional.ofNullable(phone);
    }
}

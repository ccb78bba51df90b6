package orderdesk.order.intake;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.Customer;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.OrderEvent.Consent;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.order.ReadBack.Tick;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * An order as a storefront or an operator sends it (R042). It has no totals, no status, no shop: whoever sends these is
 * told that they are unknown.
 *
 * @param externalNumber the storefront's own number
 * @param recipient who takes the parcel; the buyer, where it is absent
 * @param codes certificates and promo codes in clear; they are hashed before anything is stored
 * @param readBack of an order by telephone: it was read back while it was taken
 */
public record OrderRequest(
        @Nullable String externalNumber,
        Buyer customer,
        @Nullable Taker recipient,
        List<Item> lines,
        HandOver delivery,
        PaymentMethod paymentMethod,
        @Nullable String comment,
        @Nullable List<String> codes,
        @Nullable List<Consent> consents,
        @Nullable Spoken readBack) {

    public OrderRequest {
        lines = List.copyOf(lines);
        codes = codes == null ? List.of() : List.copyOf(codes);
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /**
     * @param phone as typed; read in the way of the shop's country
     * @param type retail, where it is absent (R073)
     */
    public record Buyer(
            Person person, @Nullable String phone, @Nullable String email, Customer.@Nullable Type type) {}

    public record Taker(Person person, @Nullable String phone) {}

    /**
     * @param price of one piece, as the customer saw it
     * @param vendor for campaigns that are for one vendor's goods (R030)
     */
    public record Item(
            String sku,
            String name,
            @Nullable Options options,
            int quantity,
            Money price,
            @Nullable Boolean prepayOnly,
            @Nullable String vendor) {}

    /** @param term as the storefront showed it; the shop's tariff, where it is absent */
    public record HandOver(
            Delivery.Method method,
            Address address,
            @Nullable String pickupPoint,
            @Nullable Slot slot,
            @Nullable WorkingDays term) {}

    /** @param due the amount that was named to the customer */
    public record Spoken(
            Money due,
            List<Tick> ticks,
            @Nullable String addressAs,
            String scriptVersion,
            @Nullable String call) {

        public Spoken {
            ticks = List.copyOf(ticks);
        }

        /** @param version of the order that was read out */
        public ReadBack as(int version, OperatorId operator, Instant now) {
            return new ReadBack(version, due, ticks, addressAs, scriptVersion, operator, call, now);
        }
    }
}

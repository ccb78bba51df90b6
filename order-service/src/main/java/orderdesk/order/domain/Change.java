package orderdesk.order.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.PaymentMethod;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/** One thing that an operator changes while he talks with the customer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
public sealed interface Change {

    /** The product whose offer must be looked up in the catalogue before this can be done. */
    default Optional<Sku> asksFor() {
        return Optional.empty();
    }

    /** The customer takes an alternative (R023); as many pieces as before, unless said otherwise. */
    @JsonTypeName("replace-line")
    record ReplaceLine(LineId line, Sku sku, @Nullable Integer quantity) implements Change {
        @Override
        public Optional<Sku> asksFor() {
            return Optional.of(sku);
        }
    }

    /** The customer does without (R024). */
    @JsonTypeName("remove-line")
    record RemoveLine(LineId line) implements Change {}

    /** These lines go on in an order of their own, so that the rest need not wait for them. */
    @JsonTypeName("ship-apart")
    record ShipApart(List<LineId> lines) implements Change {}

    /** What a written line stands for, said by a person: in the place of a guess, or where there was none. */
    @JsonTypeName("choose")
    record Choose(int position, Sku sku, @Nullable Integer quantity) implements Change {
        @Override
        public Optional<Sku> asksFor() {
            return Optional.of(sku);
        }
    }

    /** The guess was right. */
    @JsonTypeName("accept-guess")
    record AcceptGuess(int position) implements Change {}

    /** The customer does without what he wrote there. */
    @JsonTypeName("drop-ask")
    record DropAsk(int position) implements Change {}

    @JsonTypeName("quantity")
    record Quantity(LineId line, int quantity) implements Change {}

    @JsonTypeName("add-item")
    record AddItem(Sku sku, int quantity) implements Change {
        @Override
        public Optional<Sku> asksFor() {
            return Optional.of(sku);
        }
    }

    /** The line takes the catalogue's price of now (R076): no operator invents one. */
    @JsonTypeName("reprice")
    record Reprice(LineId line, Sku sku) implements Change {
        @Override
        public Optional<Sku> asksFor() {
            return Optional.of(sku);
        }
    }

    @JsonTypeName("address")
    record ToAddress(Address address) implements Change {}

    @JsonTypeName("delivery")
    record ByDelivery(
            Delivery.Method method,
            @Nullable String pickupPoint,
            @Nullable Slot slot,
            @Nullable WorkingDays term) implements Change {}

    @JsonTypeName("slot")
    record InSlot(Slot slot) implements Change {}

    @JsonTypeName("payment")
    record ByPayment(PaymentMethod method) implements Change {}

    @JsonTypeName("recipient")
    record ToRecipient(Person person, @Nullable String phone) implements Change {}

    /** Of the customer himself; what is absent stays. */
    @JsonTypeName("customer")
    record OfCustomer(
            @Nullable Person person,
            @Nullable String phone,
            @Nullable String email) implements Change {}

    /** The customer said where he lives: his zone is sure from then on. */
    @JsonTypeName("zone")
    record LivesIn(String zone) implements Change {}

    @JsonTypeName("comment")
    record Comment(@Nullable String text) implements Change {}

    /** A certificate or promo code (R028, R030), in clear here and nowhere else. */
    @JsonTypeName("add-code")
    record AddCode(String code) implements Change {

        @Override
        public String toString() {
            return "AddCode[]"; // never a code in a log
        }
    }

    /** @param masked as the order shows the code; of several that look alike, the last */
    @JsonTypeName("remove-code")
    record RemoveCode(String masked) implements Change {}

    /** R051; unties nothing that was read back. */
    @JsonTypeName("address-as")
    record AddressAs(String form) implements Change {}
}

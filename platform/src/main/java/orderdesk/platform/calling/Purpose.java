package orderdesk.platform.calling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.RefusalReason;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** Why a customer is to be called. Stored in the work item, so names and components are for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "purpose")
@JsonSubTypes({
    @Type(value = Purpose.ConfirmOrder.class, name = "confirm-order"),
    @Type(value = Purpose.WrittenOrder.class, name = "written-order"),
    @Type(value = Purpose.PromisedCall.class, name = "promise"),
    @Type(value = Purpose.RetryCall.class, name = "retry"),
    @Type(value = Purpose.JudgeRefused.class, name = "judge-refused"),
    @Type(value = Purpose.SomethingChanged.class, name = "changed"),
    @Type(value = Purpose.CallbackRequest.class, name = "callback"),
    @Type(value = Purpose.ChatWaits.class, name = "chat"),
    @Type(value = Purpose.CalledInVain.class, name = "called-in-vain"),
    @Type(value = Purpose.DroppedLine.class, name = "dropped-line"),
    @Type(value = Purpose.DeliveryTrouble.class, name = "delivery-trouble"),
    @Type(value = Purpose.Welcome.class, name = "welcome"),
    @Type(value = Purpose.DeliveryReminder.class, name = "reminder")
})
public sealed interface Purpose {

    /** What set the clock running. */
    @JsonIgnore
    default Instant trigger() {
        return switch (this) {
            case ConfirmOrder order -> order.placed();
            case WrittenOrder order -> order.received();
            case PromisedCall call -> call.given();
            case RetryCall retry -> retry.due();
            case JudgeRefused refused -> refused.at();
            case SomethingChanged change -> change.at();
            case CallbackRequest request -> request.at();
            case ChatWaits chat -> chat.at();
            case CalledInVain call -> call.at();
            case DroppedLine line -> line.at();
            case DeliveryTrouble trouble -> trouble.at();
            case Welcome welcome -> welcome.registered();
            case DeliveryReminder reminder -> reminder.confirmed();
        };
    }

    /** Who has to make this call, if he can in time: whom the customer asked for, or with whom he was talking. */
    @JsonIgnore
    default Optional<OperatorId> keptFor() {
        return switch (this) {
            case PromisedCall call -> Optional.ofNullable(call.promise().only());
            case DroppedLine line -> Optional.ofNullable(line.by());
            case ConfirmOrder _,
                    WrittenOrder _,
                    RetryCall _,
                    JudgeRefused _,
                    SomethingChanged _,
                    CallbackRequest _,
                    ChatWaits _,
                    CalledInVain _,
                    DeliveryTrouble _,
                    Welcome _,
                    DeliveryReminder _ -> Optional.empty();
        };
    }

    /** @param stockKnown when the stock of its lines was first known; absent while it is not */
    record ConfirmOrder(Instant placed, @Nullable Instant stockKnown) implements Purpose {}

    /** It came by letter, to be priced and confirmed (R078); nobody waits for its stock before he calls. */
    record WrittenOrder(Instant received) implements Purpose {}

    /** @param answered when the answer was there that a BY promise waits for */
    record PromisedCall(
            Instant given, Promise promise, @Nullable Instant answered) implements Purpose {}

    /**
     * @param due when the policy lets the customer be tried again
     * @param talked when he last talked with us since, having called himself: that put it off
     */
    record RetryCall(Instant due, @Nullable Instant talked) implements Purpose {}

    /**
     * An agreement did not stand; the customer may still be on the line.
     *
     * @param reason what has to be told to him
     */
    record JudgeRefused(Instant at, @Nullable RefusalReason reason) implements Purpose {}

    record SomethingChanged(Instant at, What what) implements Purpose {}

    /**
     * A customer asked to be called as soon as possible (R038).
     *
     * @param onSite he looks at the site now, and waits (R103)
     */
    record CallbackRequest(Instant at, boolean onSite) implements Purpose {}

    /**
     * He writes to the chat of the site (R041).
     *
     * @param answerBy by the shop's own limit
     */
    record ChatWaits(Instant at, Instant answerBy) implements Purpose {}

    /**
     * He called and was not answered (R061).
     *
     * @param message whether he left one (R070)
     */
    record CalledInVain(Instant at, boolean message) implements Purpose {}

    /**
     * The line broke in the middle of a talk.
     *
     * @param by who talked; absent where the exchange did not say
     */
    record DroppedLine(Instant at, @Nullable OperatorId by) implements Purpose {}

    record DeliveryTrouble(Instant at, Trouble what) implements Purpose {}

    /** He registered, and has not ordered (R087). */
    record Welcome(Instant registered) implements Purpose {}

    /** @param slot when the delivery is to begin (R047) */
    record DeliveryReminder(Instant confirmed, Instant slot) implements Purpose {}

    /** What went wrong with a delivery. */
    enum Trouble {
        FAILED,
        REFUSED,
        UNCOLLECTED
    }

    enum What {
        STOCK,
        SUPPLIER_ANSWERED,
        PAYMENT_OVERDUE,
        ORDER_CHANGED,
        ORDER_REOPENED,
        /** He has written, and waits for an answer (R086). */
        MAIL
    }
}

package orderdesk.notification;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.Payout;

/** A defect of the story's order, from the complaint to the answer. */
public final class AfterSales {

    public static final AfterSaleId ID = new AfterSaleId(new UUID(9, 1));

    private AfterSales() {}

    public static AfterSaleOpened opened() {
        var answerBy = PLACED.plus(Duration.ofHours(24));
        return new AfterSaleOpened(
                ID, ORDER, "10427", Kind.DEFECT, List.of(), "Разошёлся шов", answerBy, "anna", PLACED);
    }

    public static AfterSaleStepTaken step(Step step) {
        return step(step, Kind.DEFECT);
    }

    public static AfterSaleStepTaken overdue(Instant since) {
        return new AfterSaleStepTaken(ID, ORDER, Kind.DEFECT, Step.OVERDUE, null, null, null, since, "order", PLACED);
    }

    public static AfterSaleStepTaken step(Step step, Kind kind) {
        return new AfterSaleStepTaken(
                ID,
                ORDER,
                kind,
                step,
                null,
                step == Step.REFUND_ASKED ? Story.rub(1290) : null,
                null,
                PLACED.plus(Duration.ofHours(72)),
                "anna",
                PLACED);
    }

    /** Money was sent. */
    public static AfterSaleStepTaken refunded() {
        var payout = new Payout("bank-20261120-000018", Payout.Way.AS_PAID);
        return new AfterSaleStepTaken(
                ID,
                ORDER,
                Kind.DEFECT,
                Step.REFUNDED,
                null,
                Story.rub(1290),
                null,
                null,
                "marta",
                PLACED,
                null,
                payout);
    }

    public static AfterSaleResolved resolved() {
        return new AfterSaleResolved(
                ID,
                ORDER,
                Kind.DEFECT,
                Resolution.REFUNDED,
                Story.rub(1290),
                null,
                null,
                "Вернули деньги за футболку, вещь можно оставить себе.",
                true,
                "anna",
                PLACED);
    }
}

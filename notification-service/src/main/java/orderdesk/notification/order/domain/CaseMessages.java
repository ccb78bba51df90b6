package orderdesk.notification.order.domain;

import java.util.Optional;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.notification.message.domain.Kind;

/** What a customer is written when something happens in a case of his. */
final class CaseMessages {

    private CaseMessages() {}

    static Optional<Kind> of(AfterSaleEvent event) {
        return switch (event) {
            case AfterSaleOpened _ -> Optional.of(Kind.CASE_OPENED);
            case AfterSaleResolved _ -> Optional.of(Kind.CASE_RESOLVED);
            case AfterSaleStepTaken it -> of(it);
        };
    }

    private static Optional<Kind> of(AfterSaleStepTaken taken) {
        return switch (taken.step()) {
            case INSTRUCTION_SENT -> Optional.of(AfterSale.instruction(taken.kind()));
            case EVIDENCE_ASKED -> Optional.of(Kind.CASE_PHOTO);
            case REFUND_ASKED -> Optional.of(Kind.CASE_REFUND);
            // what goes back as a certificate has a message of its own
            case REFUNDED -> taken.payout() == null ? Optional.empty() : Optional.of(Kind.CASE_REFUNDED);
            // the end of the case says it
            case EVIDENCE_ATTACHED, EVIDENCE_SEEN, EVIDENCE_LAPSED, REPLACEMENT_ORDERED, OVERDUE -> Optional.empty();
        };
    }
}

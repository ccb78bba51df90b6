package orderdesk.order.web;

import java.util.List;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shared.Money;
import orderdesk.order.domain.aftersale.Playbook;
import orderdesk.order.domain.aftersale.Resolving.Apology;
import org.jspecify.annotations.Nullable;

/** Bodies of what is done about a case after the sale, with examples that work on a confirmed order of the demo shop. */
interface AfterSaleRequests {

    String OPENED = """
            {"orderId": "0f3c6a52-8d4e-5b19-9a57-3c1d2e4f5a6b", "kind": "WRONG_ORDER", "channel": "PHONE",
             "complaint": "Пришла футболка вместо шарфа"}
            """;
    String STEP = "{\"step\": \"REPLACEMENT_ORDERED\"}";
    String REFUND = "{\"reference\": \"bank-20261120-000018\", \"way\": \"AS_PAID\"}";
    String RESOLVED = """
            {"resolution": "REPLACED", "answer": "Отправили шарф и купон",
             "coupon": {"percent": 10, "why": "Извинение за ошибку в заказе"}}
            """;

    /**
     * @param lines that it is about; the whole order, where it names none
     * @param complaint in the customer's words
     */
    record Opening(
            OrderId orderId,
            Kind kind,
            Playbook.Channel channel,
            @Nullable List<LineId> lines,
            String complaint) {}

    /** @param amount of REFUND_ASKED */
    record NextStep(Doing step, @Nullable Money amount) {}

    enum Doing {
        INSTRUCTION_SENT,
        EVIDENCE_ASKED,
        EVIDENCE_SEEN,
        REFUND_ASKED,
        REPLACEMENT_ORDERED
    }

    /**
     * @param reference the bank's own
     * @param way told to the customer, where it is said
     */
    record RefundPaid(String reference, Payout.@Nullable Way way) {}

    /**
     * @param answer what the customer is told
     * @param coupon an apology; one is issued for the case, and sent to him
     */
    record Resolve(
            Resolution resolution, String answer, @Nullable Apology coupon) {}
}

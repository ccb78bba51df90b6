package orderdesk.insight.aftersale.persistence;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleOpened;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Resolution;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.aftersale.domain.SaleCase;
import orderdesk.insight.aftersale.domain.SaleCase.Decision;
import orderdesk.insight.aftersale.domain.SaleCase.Refund;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Cases as they are stored. Each event sets what it alone says, and a case says each of these once: so updates may be made
 * in any order and any number of times. Money is asked for once in a case, and paid once.
 */
final class SaleDocuments {

    private SaleDocuments() {}

    static List<Bson> taught(AfterSaleEvent event) {
        var all = new ArrayList<Bson>();
        all.add(Updates.set("order", event.orderId().toString()));
        switch (event) {
            case AfterSaleOpened it -> {
                all.add(Updates.set("kind", it.kind().name()));
                all.add(Updates.set("number", it.number()));
                all.add(Updates.set("openedAt", it.at()));
                all.add(Updates.set("moneyBy", it.moneyBy()));
            }
            case AfterSaleStepTaken it -> {
                all.add(Updates.set("kind", it.kind().name()));
                all.addAll(taught(it));
            }
            case AfterSaleResolved it -> {
                all.add(Updates.set("kind", it.kind().name()));
                all.add(Updates.set("decision.resolution", it.resolution().name()));
                all.add(Updates.set("decision.inTime", it.inTime()));
                all.add(Updates.set("decision.by", it.by()));
                all.add(Updates.set("decision.at", it.at()));
            }
        }
        return all;
    }

    private static List<Bson> taught(AfterSaleStepTaken it) {
        return switch (it.step()) {
            case REFUND_ASKED -> asked(it);
            case REFUNDED -> List.of(Updates.set("refund.paidBy", it.by()), Updates.set("refund.paidAt", it.at()));
            case OVERDUE -> List.of(Updates.set(it.refund() == null ? "late" : "refund.late", true));
            case INSTRUCTION_SENT,
                    EVIDENCE_ASKED,
                    EVIDENCE_ATTACHED,
                    EVIDENCE_SEEN,
                    EVIDENCE_LAPSED,
                    REPLACEMENT_ORDERED -> List.of(); // neither an answer nor money
        };
    }

    private static List<Bson> asked(AfterSaleStepTaken it) {
        var amount = it.refund();
        return amount == null || it.dueBy() == null
                ? List.of()
                : List.of(
                        Updates.set("refund.minor", amount.minor()),
                        Updates.set("refund.currency", amount.currency()),
                        Updates.set("refund.dueBy", it.dueBy()),
                        Updates.set("refund.askedAt", it.at()));
    }

    static SaleCase read(Document stored) {
        return new SaleCase(
                new ShopId(stored.getString("shop")),
                UUID.fromString(stored.getString("_id")),
                new OrderId(UUID.fromString(stored.getString("order"))),
                stored.getString("number"),
                Kind.valueOf(stored.getString("kind")),
                at(stored, "openedAt"),
                stored.getBoolean("late", false),
                at(stored, "moneyBy"),
                decision(stored.get("decision", Document.class)),
                refund(stored.get("refund", Document.class)));
    }

    private static @Nullable Decision decision(@Nullable Document stored) {
        return stored == null
                ? null
                : new Decision(
                        Resolution.valueOf(stored.getString("resolution")),
                        stored.getBoolean("inTime"),
                        stored.getString("by"),
                        stored.get("at", Date.class).toInstant());
    }

    /** What was paid, and never asked for, went back as a certificate, or was asked for before anything was heard. */
    private static @Nullable Refund refund(@Nullable Document stored) {
        return stored == null || !stored.containsKey("askedAt")
                ? null
                : new Refund(
                        new Money(stored.getLong("minor"), stored.getString("currency")),
                        stored.get("askedAt", Date.class).toInstant(),
                        stored.get("dueBy", Date.class).toInstant(),
                        stored.getBoolean("late", false),
                        stored.getString("paidBy"),
                        at(stored, "paidAt"));
    }

    private static @Nullable Instant at(Document stored, String field) {
        var date = stored.get(field, Date.class);
        return date == null ? null : date.toInstant();
    }
}

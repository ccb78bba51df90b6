package orderdesk.contracts.stock;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a question to one supplier about the lines of one order that the shop has not got itself (R079): the
 * aggregate is the question, the order is data.
 */
public sealed interface SupplyEvent extends StockEvent {

    OrderId orderId();

    /** The code of the supplier in the shop. */
    String supplier();

    /**
     * A supplier was asked what he has.
     *
     * @param answerBy the order does not wait for him any longer than that
     */
    @JsonTypeName("inventory.supplier-asked.v1")
    record SupplierAsked(
            OrderId orderId,
            int orderVersion,
            String supplier,
            Way way,
            List<Wanted> lines,
            Instant answerBy,
            Instant at)
            implements SupplyEvent {

        public SupplierAsked {
            lines = List.copyOf(lines);
        }
    }

    /**
     * He said what he has, in time or not; about a SKU that he leaves out he has said nothing.
     *
     * @param seconds from the question to the answer
     */
    @JsonTypeName("inventory.supplier-answered.v1")
    record SupplierAnswered(
            OrderId orderId,
            int orderVersion,
            String supplier,
            List<Supplied> lines,
            boolean inTime,
            long seconds,
            Instant at)
            implements SupplyEvent {

        public SupplierAnswered {
            lines = List.copyOf(lines);
        }
    }

    /** He did not answer in time, or could not be asked; an answer may still come. */
    @JsonTypeName("inventory.supplier-silent.v1")
    record SupplierSilent(OrderId orderId, int orderVersion, String supplier, Why why, Instant at)
            implements SupplyEvent {}

    /**
     * What a confirmed order needs of a supplier was ordered from him: once for an order and a supplier.
     *
     * @param reference his own
     */
    @JsonTypeName("inventory.supplier-ordered.v1")
    record SupplierOrdered(
            OrderId orderId,
            int orderVersion,
            String supplier,
            List<Wanted> lines,
            @Nullable String reference,
            Instant at)
            implements SupplyEvent {

        public SupplierOrdered {
            lines = List.copyOf(lines);
        }
    }

    /** How a supplier is asked. */
    enum Way {
        HTTP,
        /** By a letter with a link to the form. */
        MAIL,
        /** By a link to the form that somebody gives him. */
        FORM
    }

    enum Why {
        NO_ANSWER,
        /** He could not be reached, or his service is broken. */
        UNREACHABLE,
        /** What he answered cannot be understood. */
        UNREADABLE,
        /** He says that he does not answer this. */
        REFUSED
    }

    record Wanted(Sku sku, int quantity) {}

    /**
     * @param quantity how many of the wanted pieces he has
     * @param cost what the shop pays for one piece
     * @param readyAt when the goods are at the shop
     */
    record Supplied(
            Sku sku,
            int quantity,
            @Nullable Money cost,
            @Nullable Instant readyAt) {}
}

package orderdesk.contracts.person;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * What is announced on the topic {@code persons}: a customer wants to know what the desk keeps of him, or wants it
 * gone. Nothing here tells who he is without the desk's key.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PersonEvent.Unknown.class)
public sealed interface PersonEvent {

    /**
     * Every service looks for one person and answers by {@link PersonAnswered}.
     *
     * @param sealed his telephones and mailboxes, readable with the desk's key only
     * @param orders of his that order-service knows; not personal by themselves
     */
    @JsonTypeName("person.sought.v1")
    record PersonSought(UUID requestId, Errand errand, String sealed, List<OrderId> orders, Instant at)
            implements PersonEvent {

        public PersonSought {
            orders = List.copyOf(orders);
        }
    }

    /**
     * One service has looked.
     *
     * @param service the owner's word, as {@code order}
     * @param look 0 first; 1 and 2 are later looks for what arrived late
     * @param counts per collection; of all parts, and the same in each of them
     * @param part of the copy, from 1
     * @param parts at least one
     * @param sealed a part of the copy, for COPY only: an array of documents, compressed, readable with the desk's key
     *     only
     */
    @JsonTypeName("person.answered.v1")
    record PersonAnswered(
            UUID requestId,
            String service,
            Errand errand,
            int look,
            List<Count> counts,
            int part,
            int parts,
            @Nullable String sealed,
            Instant at)
            implements PersonEvent {

        public PersonAnswered {
            counts = List.copyOf(counts);
        }
    }

    /**
     * @param found documents that are about him
     * @param changed of these, in which something was redacted or which were removed
     */
    record Count(String collection, int found, int changed) {}

    /** What is to be done. */
    enum Errand {
        /** Only look how much there is. */
        COUNT,
        /** Hand over everything that is kept of him. */
        COPY,
        /** Redact it in place: numbers, money and times stay. */
        ERASE
    }

    /** Of a newer producer; to be ignored. */
    record Unknown() implements PersonEvent {}
}

package orderdesk.inventory.query.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.Why;
import org.jspecify.annotations.Nullable;

/** The way to a supplier's service. An implementation is one protocol; it never waits longer than its own limit. */
public interface Line {

    /** Asks what he has. Safe to repeat: the same question has the same id. */
    Heard ask(Question question);

    /** Orders. Safe to repeat: an order and a supplier have one id, by which he knows it again. */
    Heard order(Question question);

    /**
     * @param id the same for everything that is said to a supplier about an order
     * @param answerTo where he may answer later, by himself or by hand
     */
    record Question(
            String id,
            String shop,
            String currency,
            int version,
            Channel channel,
            List<Item> lines,
            Instant answerBy,
            String answerTo) {

        public record Item(String sku, String name, int quantity) {}
    }

    /** What came of it. */
    sealed interface Heard {

        /** He has this. */
        record Answer(List<Supplied> lines) implements Heard {
            public Answer {
                lines = List.copyOf(lines);
            }
        }

        /** He has taken the order. */
        record Taken(@Nullable String reference) implements Heard {}

        /** He will answer by himself. */
        record Later() implements Heard {}

        /**
         * @param forGood asking again changes nothing
         * @param notBefore he wants to be left alone for so long
         */
        record Failed(Why why, boolean forGood, Optional<Duration> notBefore) implements Heard {}
    }
}

package orderdesk.contracts.order;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * The proof that one version of an order was spoken to its customer (R046).
 *
 * @param due the amount that was named
 * @param addressAs how the customer asked to be addressed
 * @param scriptVersion which wording was spoken
 * @param call the telephone call, where the exchange reported it
 * @param answers what the customer said to the questions of the shop's script; absent where it has none
 */
public record ReadBack(
        int orderVersion,
        Money due,
        List<Tick> ticks,
        @Nullable String addressAs,
        String scriptVersion,
        OperatorId operator,
        @Nullable String call,
        Instant at,
        @Nullable List<Answer> answers) {

    public ReadBack {
        ticks = List.copyOf(ticks);
        answers = answers == null ? null : List.copyOf(answers);
    }

    /** By a script that asked nothing of its own. */
    public ReadBack(
            int orderVersion,
            Money due,
            List<Tick> ticks,
            @Nullable String addressAs,
            String scriptVersion,
            OperatorId operator,
            @Nullable String call,
            Instant at) {
        this(orderVersion, due, ticks, addressAs, scriptVersion, operator, call, at, null);
    }

    /**
     * One parameter that was read back.
     *
     * @param id as {@code line/1/size} or {@code address}
     * @param offsetMillis where in the recording, in milliseconds
     */
    public record Tick(String id, Instant at, @Nullable Long offsetMillis) {}

    /**
     * One question of the shop's script, answered.
     *
     * @param phrase that asked
     * @param line of which it was asked; absent where of the whole order
     * @param answer id of what was chosen
     * @param version of the shop's script in which it stood
     * @param courier what whoever brings the goods is to know
     */
    public record Answer(
            String phrase,
            @Nullable LineId line,
            String answer,
            String label,
            int version,
            @Nullable String courier) {}
}

package orderdesk.confirmation.web;

import java.util.List;
import java.util.Optional;
import orderdesk.confirmation.domain.Answered;
import orderdesk.confirmation.domain.Attempt;
import orderdesk.confirmation.domain.Tick;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.queue.web.Wishes;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** The bodies that operators send, with their limits. */
final class Requests {

    private static final int TEXT_MAX = 500;
    private static final int NAME_MAX = 100;

    /** A line has at most five parameters, an order 200 lines and six of its own. */
    private static final int TICKS_MAX = 1_006;

    private Requests() {}

    /** @param version of the order that was read back */
    record Ticks(int version, List<Tick> ticks) {

        Ticks {
            checked(ticks);
        }
    }

    /**
     * @param step id of the question's step, as the script has it
     * @param answer id of one of its choices
     */
    record Chosen(String step, String answer) {

        Chosen {
            new Invalid()
                    .text("/step", step, NAME_MAX)
                    .text("/answer", answer, NAME_MAX)
                    .orElseRefuse();
        }
    }

    /** @param reason what the former holder reads */
    record TakeOver(String reason) {

        TakeOver {
            new Invalid().text("/reason", reason, TEXT_MAX).orElseRefuse();
        }
    }

    /**
     * An alternative for a line that is short.
     *
     * @param total of the whole order with it, as order-service's preview says
     */
    record Offer(LineId line, Sku sku, Money total) {}

    /** @param say complete sentences, in Russian */
    record Said(List<String> say) {}

    /**
     * How the call ended.
     *
     * @param version the order's version that was read back; needed for AGREED, REFUSED and LATER
     * @param due the amount that was named; needed for AGREED
     * @param ticks what was read back and not ticked before
     * @param addressAs how the customer wants to be addressed
     * @param scriptVersion the wording that was spoken; the current one where not said
     * @param reason why he does not want the order; needed for REFUSED
     * @param promise when to call; needed for LATER, welcome for OTHER_PERSON
     * @param holdId capacity held for the promise
     */
    record Outcome(
            Attempt.Outcome outcome,
            @Nullable Integer version,
            @Nullable Money due,
            @Nullable List<Tick> ticks,
            @Nullable String addressAs,
            @Nullable String scriptVersion,
            @Nullable String reason,
            @Nullable Promise promise,
            @Nullable String holdId) {

        Outcome {
            checked(ticks);
            new Invalid()
                    .atMost("/addressAs", addressAs, NAME_MAX)
                    .atMost("/scriptVersion", scriptVersion, NAME_MAX)
                    .atMost("/holdId", holdId, NAME_MAX)
                    .atMost("/reason", reason, TEXT_MAX)
                    .orElseRefuse();
        }

        /** @param current the wording that is spoken now */
        Answered answered(String current) {
            return new Answered(
                    Invalid.required(version, "/version"),
                    due,
                    ticks == null ? List.of() : ticks,
                    addressAs,
                    scriptVersion == null ? current : scriptVersion);
        }

        String refusal() {
            new Invalid().text("/reason", reason, TEXT_MAX).orElseRefuse();
            return Invalid.required(reason, "/reason");
        }

        Optional<Wish> wish() {
            return Wishes.of(promise, holdId);
        }
    }

    private static void checked(@Nullable List<Tick> ticks) {
        new Invalid()
                .unless(
                        ticks == null || ticks.size() <= TICKS_MAX,
                        "/ticks",
                        "too-many",
                        "At most %d.".formatted(TICKS_MAX))
                .orElseRefuse();
    }
}

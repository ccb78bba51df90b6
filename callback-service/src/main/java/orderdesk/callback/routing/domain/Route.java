package orderdesk.callback.routing.domain;

import java.util.List;
import orderdesk.callback.routing.domain.Rule.Overflow;
import orderdesk.contracts.shared.OperatorId;
import org.jspecify.annotations.Nullable;

/** Where a call goes now. */
public sealed interface Route {

    /**
     * It rings at these.
     *
     * @param operators who can answer now, in the order of the group
     * @param overflow who is rung as well if they do not; absent where nobody else is
     */
    record Ring(
            String group,
            List<OperatorId> operators,
            @Nullable Overflow overflow) implements Route {

        public Ring {
            operators = List.copyOf(operators);
        }
    }

    /**
     * Everybody is busy: he waits.
     *
     * @param hears one after the other, and again
     */
    record Wait(String group, List<Content> hears) implements Route {

        public Wait {
            hears = List.copyOf(hears);
        }
    }

    /** Nobody is there for it. */
    record Unattended(AfterHours then) implements Route {}
}

package orderdesk.console.desk;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A service with a queue of calls, asked on behalf of one operator. */
interface QueueOwner {

    /** The service's word. */
    String word();

    /**
     * Claims the best work that stands before the bound; an operator with unfinished work is given that again.
     *
     * @throws Away when the service does not answer
     */
    Given next(Optional<Head> bound);

    /** @param answer the service's own, to be passed on as it is */
    record Given(boolean claimed, Optional<Head> head, JsonNode answer) {}

    /** One of several queues is away: the others go on alone, and the screen says so. */
    final class Away extends RuntimeException {

        Away(String word, Throwable cause) {
            super("The service %s does not answer".formatted(word), cause);
        }
    }
}

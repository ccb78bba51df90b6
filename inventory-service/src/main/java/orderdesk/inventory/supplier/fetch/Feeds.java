package orderdesk.inventory.supplier.fetch;

import java.net.URI;
import java.time.Duration;
import orderdesk.inventory.supplier.domain.Sync.Validators;
import orderdesk.inventory.upload.Spooled;
import org.jspecify.annotations.Nullable;

/** Where lists are fetched from. */
public interface Feeds {

    /**
     * Asks for a list, only if it has changed. Returns within minutes, whatever is on the other side.
     *
     * @param known by what the address knows the list that is in the catalogue
     */
    Answer get(URI address, @Nullable Validators known);

    /** What the address answered. */
    sealed interface Answer {

        /** A list; whoever takes it closes it. */
        record Given(
                Spooled list,
                @Nullable String etag,
                @Nullable String modified) implements Answer {}

        /** The list that is in the catalogue holds on. */
        record Unchanged() implements Answer {}

        /**
         * None of the two.
         *
         * @param reason a code, as {@code http-500} or {@code timeout}
         * @param pause that the other side asks for
         */
        record Failed(String reason, @Nullable Duration pause) implements Answer {}
    }
}

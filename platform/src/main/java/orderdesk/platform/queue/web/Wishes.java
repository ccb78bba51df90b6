package orderdesk.platform.queue.web;

import java.util.Optional;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.platform.claim.Wish;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** The time to call that comes with an outcome. */
public final class Wishes {

    /** In characters: {@code about} and {@code note} of a promise. */
    public static final int TEXT_MAX = 200;

    private Wishes() {}

    /**
     * Whoever calls reads the note aloud: it is one line, and never missing (R082).
     *
     * @param holdId capacity that was held for it
     * @throws Problem 422 naming what cannot be read aloud
     */
    public static Optional<Wish> of(@Nullable Promise promise, @Nullable String holdId) {
        if (promise == null) {
            return Optional.empty();
        }
        new Invalid()
                .text("/promise/about", promise.about(), TEXT_MAX)
                .text("/promise/note", promise.note(), TEXT_MAX)
                .unless(
                        promise.note() == null || promise.note().lines().count() <= 1,
                        "/promise/note",
                        "several-lines",
                        "One line.")
                .orElseRefuse();
        return Optional.of(new Wish(promise, holdId));
    }
}

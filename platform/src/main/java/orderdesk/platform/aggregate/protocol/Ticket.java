package orderdesk.platform.aggregate.protocol;

import java.util.concurrent.CompletableFuture;
import orderdesk.platform.aggregate.Done;
import org.jspecify.annotations.Nullable;

/** One caller's place in the lane of an aggregate: in the end he leads, or finds his command done by another. */
final class Ticket<A, E> {

    private final Command<A, E> command;
    private final CompletableFuture<Boolean> leads = new CompletableFuture<>();
    private @Nullable Done<A, E> done;
    private @Nullable Throwable refusal;
    private boolean settled;

    Ticket(Command<A, E> command) {
        this.command = command;
    }

    Command<A, E> command() {
        return command;
    }

    /** Only runtime exceptions are answers; an error ends the whole round. */
    void decide(Draft<A, E> draft) {
        done = null;
        refusal = null;
        try {
            done = command.on(draft);
        } catch (RuntimeException e) {
            refusal = e;
        }
    }

    void settle() {
        settled = true;
        leads.complete(false);
    }

    /** Where nothing else was settled. */
    void fail(Throwable why) {
        if (!settled) {
            done = null;
            refusal = why;
            settle();
        }
    }

    void lead() {
        leads.complete(true);
    }

    boolean awaitLead() {
        return leads.join();
    }

    /** After the lead, or once settled by another. */
    Done<A, E> result() {
        if (refusal instanceof RuntimeException exception) {
            throw exception;
        }
        if (refusal instanceof Error error) {
            throw error;
        }
        if (done == null) {
            throw new IllegalStateException("Nobody decided this command", refusal);
        }
        return done;
    }
}

package orderdesk.platform.aggregate.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.Held;
import org.jspecify.annotations.Nullable;

/** Tells an aggregate the time, if its deadline has come. */
final class Wake<A, E> implements Command<A, E> {

    private final Watch watch;
    private @Nullable Held idle;

    Wake(Watch watch) {
        this.watch = watch;
    }

    @Override
    public Done<A, E> on(Draft<A, E> draft) {
        idle = draft.base().held().orElseThrow(() -> new StoreUnavailable("Gone: " + draft.key()));
        var codec = draft.codec();
        var deadline = codec.deadline(draft.state());
        if (deadline == null || deadline.isAfter(draft.now())) {
            return new Done<>(draft.stored().orElseThrow(), List.of(), true);
        }
        var before = draft.rev();
        var cause = new Cause(codec.kind().service(), draft.made().correlation(), null);
        var done = draft.apply(codec.kind().onTime(draft.state(), draft.now()), cause, null);
        if (draft.rev() > before) {
            idle = null;
            watch.woke(Duration.between(deadline, draft.now()));
        }
        return done;
    }

    /** The document, where waking it changed nothing. */
    Optional<Held> idle() {
        return Optional.ofNullable(idle);
    }
}

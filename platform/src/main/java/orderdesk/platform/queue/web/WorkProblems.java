package orderdesk.platform.queue.web;

import java.time.Duration;
import java.util.List;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.NotTheHolder;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.shops.UnknownShop;
import orderdesk.platform.web.Problem;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What every owner of a queue refuses, as problems; a service's own advice extends it. */
public abstract class WorkProblems {

    private static final Duration SETTINGS_ARRIVE_WITHIN = Duration.ofSeconds(2);

    @ExceptionHandler
    public final Problem unknown(NoSuchWork unknown) {
        return Problem.notFound();
    }

    @ExceptionHandler
    public final Problem shopUnknown(UnknownShop unknown) {
        return Problem.unavailable("shop-unknown", "The shop's settings are not known yet.", SETTINGS_ARRIVE_WITHIN);
    }

    @ExceptionHandler
    public final Problem held(HeldByAnother held) {
        return Problem.conflict("claimed-by-another", said(held));
    }

    @ExceptionHandler
    public final Problem notTheHolder(NotTheHolder refused) {
        return Problem.conflict(refused.superseded() ? "claim-superseded" : "not-claimed", said(refused));
    }

    @ExceptionHandler
    public final Problem work(WorkRefusal refused) {
        return switch (refused) {
            case WorkRefusal.ClaimSuperseded _ -> Problem.conflict("claim-superseded", said(refused));
            case WorkRefusal.NotClaimed _ -> Problem.conflict("not-claimed", said(refused));
            case WorkRefusal.NotNow _ -> Problem.conflict("not-now", said(refused));
            case WorkRefusal.HandsFull _ -> Problem.conflict("hands-full", said(refused));
            case WorkRefusal.OutsideHours _ -> Problem.conflict("outside-hours", said(refused));
            case WorkRefusal.ImpossiblePromise _ ->
                Problem.unprocessable(
                        "promise-impossible",
                        said(refused),
                        List.of(new Problem.Error("/promise", "impossible", said(refused))));
        };
    }

    protected static String said(Exception refused) {
        return String.valueOf(refused.getMessage());
    }
}

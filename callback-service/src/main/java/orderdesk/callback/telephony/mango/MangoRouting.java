package orderdesk.callback.telephony.mango;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import orderdesk.callback.telephony.CallGateway.Answer;
import orderdesk.callback.telephony.ExchangeUnavailable;
import orderdesk.callback.telephony.RingRoutes.Ringing;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.Rung;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Mango Office at whose telephone a call is to ring that has just come into a menu or a queue:
 * {@code commands/route} of its API 1.10, which it takes for calls that nobody was given yet. It does not ask by itself.
 *
 * <p><b>Guarantees.</b> A notice is answered without waiting for the command. At most {@value #AT_ONCE} commands are under
 * way; where there are more, or it cannot be reached, the call goes the way that is entered in its own console.
 */
final class MangoRouting {

    static final int AT_ONCE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(MangoRouting.class);
    private static final String COMMAND = "route/";

    private final MangoGateway gateway;
    private final boolean isWanted;
    private final Function<String, Optional<Ringing>> routes;
    private final Executor later;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * @param routes where a call over a line is to ring now
     * @param later runs a command beside the notice that led to it
     */
    MangoRouting(MangoGateway gateway, boolean isWanted, Function<String, Optional<Ringing>> routes, Executor later) {
        this.gateway = gateway;
        this.isWanted = isWanted;
        this.routes = routes;
        this.later = later;
    }

    /** @param call as it stands after the notice; only the first word on a call is acted upon */
    void heard(Call call) {
        if (isWanted && call.line() != null && hasJustCome(call) && turns.tryAcquire()) {
            var leg = call.heard().legs().getFirst().leg();
            var line = call.line();
            later.execute(() -> {
                try {
                    tell(leg, line);
                } finally {
                    turns.release();
                }
            });
        }
    }

    private static boolean hasJustCome(Call call) {
        return call.ending() == null
                && call.heard().legs().size() == 1
                && waits(call.heard().legs().getFirst());
    }

    private static boolean waits(LegNews first) {
        return first.direction() == Direction.INCOMING
                && first.rung() == Rung.MACHINE
                && first.phase() == Phase.RINGING;
    }

    private void tell(String leg, String line) {
        try {
            var at = routes.apply(line)
                    .flatMap(ringing -> ringing.extensions().stream().findFirst());
            at.map(extension -> gateway.route(COMMAND + leg, leg, extension))
                    .map(Answer::refusal)
                    .ifPresent(
                            code -> LOG.warn("The exchange rings by its own scheme, it refused {} by {}", leg, code));
        } catch (ExchangeUnavailable away) {
            LOG.warn("The exchange rings by its own scheme, it was not told of {}", leg, away);
        }
    }
}

package orderdesk.callback.presence;

import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.shops.Shops;

/**
 * Whoever talks says so himself; that the call is over is said by the exchange, too. Where his console is gone he would
 * talk for ever: he is taken to wrap up after 30 s of silence, in every shop that he serves.
 */
public final class LineEnds {

    private final Aggregates<Attendance, CallEvent> attendances;
    private final Shops shops;

    public LineEnds(Aggregates<Attendance, CallEvent> attendances, Shops shops) {
        this.attendances = attendances;
        this.shops = shops;
    }

    public void ended(Optional<OperatorId> operator, Instant at, Cause cause) {
        operator.ifPresent(who -> shops.all().stream()
                .filter(shop -> shops.member(shop, who).isPresent())
                .forEach(shop -> ended(who, shop, at, cause)));
    }

    private void ended(OperatorId who, ShopId shop, Instant at, Cause cause) {
        var id = PresenceDesk.id(who, shop);
        if (attendances.find(shop, id).isPresent()) {
            attendances.change(
                    shop, id, cause, known -> known.orElseThrow().state().lineEnded(at));
        }
    }
}

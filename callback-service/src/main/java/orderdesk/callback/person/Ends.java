package orderdesk.callback.person;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.callback.order.domain.OrderFile;
import orderdesk.callback.request.domain.Quota;
import orderdesk.callback.telephony.domain.Callee;
import orderdesk.callback.telephony.domain.Caller;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.person.End;

/** When what tells no events is over. */
final class Ends {

    private Ends() {}

    /** Of what came to nothing no end is told here. */
    static Optional<Instant> file(ShopId shop, OrderFile file, Instant last) {
        var delivered = file.delivered();
        return Optional.of(delivered == null ? last.plus(End.ORDER_LASTS) : End.later(last, delivered.at()));
    }

    /** While a call is owed to him it is needed. */
    static Optional<Instant> caller(ShopId shop, Caller caller, Instant last) {
        return caller.owed() == null
                ? Optional.of(Stream.of(caller.talkedAt(), caller.owedSince(), caller.clock())
                        .flatMap(Stream::ofNullable)
                        .reduce(last, End::later))
                : Optional.empty();
    }

    /** That he is on the stop list stays for ever: a hash of his number; why he is goes. */
    static Optional<Instant> callee(ShopId shop, Callee callee, Instant last) {
        var stop = callee.stop();
        var rung = callee.rings().stream().map(Callee.Ring::at).reduce(last, End::later);
        return Optional.of(stop == null ? rung : End.later(rung, stop.at()));
    }

    static Optional<Instant> quota(ShopId shop, Quota quota, Instant last) {
        return Optional.of(quota.asked().stream().map(Quota.Asked::at).reduce(last, End::later));
    }
}

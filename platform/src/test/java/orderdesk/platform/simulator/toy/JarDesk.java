package orderdesk.platform.simulator.toy;

import java.time.Clock;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.toy.TallyEvent.CoinCounted;

/** What may be done with jars. */
public final class JarDesk {

    private final Aggregates<Jar, JarEvent> jars;
    private final Clock clock;

    public JarDesk(Aggregates<Jar, JarEvent> jars, Clock clock) {
        this.jars = jars;
        this.clock = clock;
    }

    public Done<Jar, JarEvent> open(ShopId shop, Once once, Cause cause, long coins) {
        var id = Ids.of(shop.value(), once.client(), once.key()).toString();
        var now = clock.instant();
        return jars.create(shop, id, once, cause, () -> Jar.drop(id, Optional.empty(), coins, now));
    }

    /** @throws Jar.JarIsClosed when its time is up */
    public Done<Jar, JarEvent> drop(ShopId shop, String id, Once once, Cause cause, long coins) {
        var now = clock.instant();
        return jars.add(shop, id, once, cause, found -> Jar.drop(id, found, coins, now));
    }

    void counted(Received<?> received, CoinCounted counted) {
        jars.receive(
                received, counted.jar(), found -> found.orElseThrow().state().counted(counted.coins(), counted.nth()));
    }
}

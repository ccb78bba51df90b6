package orderdesk.callback.telephony;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Care.Routed;
import orderdesk.callback.telephony.domain.Dial;
import orderdesk.callback.telephony.domain.Linked;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what exchanges say into the ledger.
 *
 * <p><b>Guarantee.</b> When {@link #take} returns, the notice is durable, in whatever order and however often it came.
 * A call whose shop is not known is kept apart, and given to its shop as soon as that is known: by another notice, or
 * by a line that somebody entered in a phone book meanwhile.
 */
public final class CallDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);
    private static final int STRAYS_AT_ONCE = 100;

    private final Aggregates<Call, CallEvent> calls;
    private final Ledger ledger;
    private final Directory directory;
    private final DialDesk dials;
    private final Routes routes;
    private final Clock clock;

    public CallDesk(
            Aggregates<Call, CallEvent> calls,
            Ledger ledger,
            Directory directory,
            DialDesk dials,
            Routes routes,
            Clock clock) {
        this.calls = calls;
        this.ledger = ledger;
        this.directory = directory;
        this.dials = dials;
        this.routes = routes;
        this.clock = clock;
    }

    /** @return the call as it stands now */
    public Stored<Call> take(Notice said) {
        var notice = said.naming(directory::operator);
        var dial = notice.command().flatMap(dials::ofCommand);
        var shop = dial.map(Dial::shop)
                .or(() -> shopOf(notice.line(), notice.provider(), notice.entry()))
                .orElse(Call.NO_SHOP);
        var id = Call.id(shop, notice.provider(), notice.entry());
        var cause = new Cause(notice.provider(), id.toString(), null);
        var origin = origin(shop, dial, notice.line());
        var done = calls.change(
                shop,
                id.toString(),
                cause,
                known -> Call.hear(known.map(Stored::state), shop, notice, origin, clock.instant()));
        if (shop.equals(Call.NO_SHOP) && done.stored().rev() == 1) {
            LOG.warn("Call {} of {} came over a line of no shop; an admin sees it", id, notice.provider());
        }
        return done.stored();
    }

    private Origin origin(ShopId shop, Optional<Dial> dial, @Nullable String line) {
        var where = shop.equals(Call.NO_SHOP) || dial.isPresent() ? Routed.ANYWHERE : routes.now(shop, line);
        return new Origin(dial.map(Dial::dialled).orElse(null), where);
    }

    /** A line names the shop; what comes without one belongs to the call that is known already. */
    private Optional<ShopId> shopOf(@Nullable String line, String provider, String entry) {
        return Optional.ofNullable(line)
                .flatMap(directory::shopOf)
                .or(() -> ledger.ofEntry(provider, entry).stream()
                        .map(Stored::shop)
                        .filter(shop -> !shop.equals(Call.NO_SHOP))
                        .findFirst());
    }

    /**
     * Gives calls without a shop to the shops that they turned out to belong to.
     *
     * @return how many are left
     */
    public int settleStrays() {
        var strays = ledger.strays(STRAYS_AT_ONCE);
        return strays.size() - (int) strays.stream().filter(this::settle).count();
    }

    private boolean settle(Stored<Call> stray) {
        var call = stray.state();
        var dial = call.heard().legs().stream()
                .flatMap(leg -> Optional.ofNullable(leg.command()).stream())
                .findFirst()
                .flatMap(dials::ofCommand);
        var shop = dial.map(Dial::shop).or(() -> shopOf(call.line(), call.provider(), call.entry()));
        shop.ifPresent(its -> give(stray, its, origin(its, dial, call.line())));
        return shop.isPresent();
    }

    /** Given first and marked then: after a crash in between it is given again, which changes nothing. */
    private void give(Stored<Call> stray, ShopId shop, Origin origin) {
        var call = stray.state();
        var id = Call.id(shop, call.provider(), call.entry());
        var cause = new Cause("callback", id.toString(), null);
        calls.change(
                shop,
                id.toString(),
                cause,
                known -> Call.adopt(known.map(Stored::state), shop, call, origin, clock.instant()));
        calls.change(Call.NO_SHOP, stray.id(), cause, known -> {
            var now = known.orElseThrow().state();
            return Decision.of(now.heard().equals(call.heard()) ? now.movedTo(shop) : now);
        });
    }

    /** What is known of it already changes nothing. */
    Stored<Call> linked(Stored<Call> call, Linked more, Cause cause) {
        return calls.change(
                        call.shop(),
                        call.id(),
                        cause,
                        known -> Decision.of(known.orElseThrow().state().linkedTo(more)))
                .stored();
    }

    public Optional<Stored<Call>> find(Set<ShopId> shops, CallId id) {
        return shops.stream()
                .flatMap(shop -> calls.find(shop, id.toString()).stream())
                .findFirst();
    }
}

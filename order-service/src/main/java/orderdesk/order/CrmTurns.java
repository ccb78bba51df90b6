package orderdesk.order;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.crm.domain.CrmMark;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** How far the CRM of a shop was read, and whose turn it is to read on: of several instances one at a time. */
public final class CrmTurns {

    private static final Cause CAUSE = new Cause(CrmDesk.CLIENT, CrmDesk.CLIENT, null);

    private final Aggregates<CrmMark, OrderEvent> marks;
    private final Clock clock;

    CrmTurns(Aggregates<CrmMark, OrderEvent> marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    public CrmMark mark(ShopId shop) {
        return marks.find(shop, shop.value()).map(Stored::state).orElse(CrmMark.NONE);
    }

    /** @return the number of this caller's turn to read; nothing where it is another's, or not time yet */
    public Optional<Long> lease(ShopId shop) {
        var now = clock.instant();
        var won = new AtomicBoolean(); // of the last attempt, which is the one that was stored
        if (!mark(shop).isDue(now)) {
            return Optional.empty();
        }
        var mark = mark(shop, known -> {
            won.set(known.isDue(now));
            return won.get() ? known.leased(now) : known;
        });
        return won.get() ? Optional.ofNullable(mark.turn()) : Optional.empty();
    }

    /** @return whether it is still this caller's turn */
    public boolean renew(ShopId shop, long turn) {
        return mark(shop, mark -> mark.renewed(turn, clock.instant())).isTurn(turn);
    }

    public void moved(ShopId shop, long last) {
        mark(shop, mark -> mark.moved(last));
    }

    public void looked(ShopId shop, long turn, Duration every) {
        mark(shop, mark -> mark.looked(turn, clock.instant(), every));
    }

    public void failed(ShopId shop, long turn, Duration every, @Nullable Duration wanted, String why) {
        mark(shop, mark -> mark.failed(turn, clock.instant(), every, wanted, why));
    }

    private CrmMark mark(ShopId shop, UnaryOperator<CrmMark> change) {
        return marks.change(
                        shop,
                        shop.value(),
                        CAUSE,
                        known -> Decision.of(
                                change.apply(known.map(Stored::state).orElse(CrmMark.NONE))))
                .stored()
                .state();
    }
}

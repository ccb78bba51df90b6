package orderdesk.order.crm;

import java.time.Duration;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmDesk;
import orderdesk.order.CrmIntake;
import orderdesk.order.CrmTurns;
import orderdesk.order.OrderDesk;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.domain.Unacceptable;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round with the CRM of one shop: its changes are taken over, ours are written there.
 *
 * <p><b>Guarantees.</b> The mark moves when everything before it is taken over, or lies visibly as a problem; who dies in
 * between takes some of it over again, which does nothing. Of several instances one reads at a time, and what is written
 * is written in the order in which it became true, the last word of an order only.
 */
public final class CrmRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CrmRounds.class);
    private static final int PAGES_MAX = 10;

    private final CrmDesk desk;
    private final CrmTurns turns;
    private final CrmIntake intake;
    private final Shops shops;
    private final CrmTaking taking;
    private final Duration every;
    private final CrmBack back;

    public CrmRounds(CrmDesk desk, CrmIntake intake, OrderDesk orders, Shops shops, Duration every) {
        this.desk = desk;
        this.turns = desk.turns();
        this.intake = intake;
        this.shops = shops;
        this.taking = new CrmTaking(desk, intake, orders, shops);
        this.every = every;
        this.back = new CrmBack(desk, intake, shops);
    }

    /** Nothing happens where it is not time yet, or another instance is at it. */
    public void round(ShopId shop, CrmShop settings, Crm crm) {
        if (shops.settings(shop).isPresent()) {
            turns.lease(shop).ifPresent(turn -> round(shop, settings, crm, turn));
        }
    }

    private void round(ShopId shop, CrmShop settings, Crm crm, long turn) {
        try {
            if (read(shop, settings, crm, turn) && back.write(shop, settings, crm, turn)) {
                turns.looked(shop, turn, every);
            }
        } catch (StoreUnavailable away) {
            throw away;
        } catch (CrmAway away) {
            turns.failed(shop, turn, every, away.retryAfter().orElse(null), why(away));
        } catch (RuntimeException odd) {
            LOG.warn("A round with the CRM of {} failed", shop, odd);
            turns.failed(shop, turn, every, null, why(odd));
        }
    }

    /** @return whether the turn was kept */
    private boolean read(ShopId shop, CrmShop settings, Crm crm, long turn) {
        var more = true;
        for (var page = 0; more && page < PAGES_MAX; page++) {
            var since = turns.mark(shop).sinceId();
            var history = since == 0 ? crm.first(taking.from(shop, settings)) : crm.since(since);
            for (var id : history.orders()) {
                if (!turns.renew(shop, turn)) {
                    return false;
                }
                taking.one(shop, settings, crm, id, false);
            }
            turns.moved(shop, history.last());
            more = history.more();
        }
        return true;
    }

    /** Looked at again, because a person corrected something, or wants an old one in. */
    public void replay(ShopId shop, CrmShop settings, Crm crm, long crmId) {
        taking.one(shop, settings, crm, crmId, true);
    }

    /** A person says that the lines stay as they are here; what else changed there is followed, as far as it can be. */
    public void keep(ShopId shop, CrmShop settings, Crm crm, long crmId, Cause cause) {
        var order = crm.order(crmId).orElseThrow(() -> new CrmRefused("The CRM has no such order any more."));
        var request = CrmMapping.request(order, settings, shops.settings(shop).orElseThrow());
        desk.keep(shop, CrmDesk.id(shop, crmId), intake.theirs(shop, request), cause);
        taking.one(shop, settings, crm, crmId, true);
    }

    static String why(RuntimeException refused) {
        return switch (refused) {
            case Unacceptable it ->
                it.flaws().stream()
                        .map(flaw -> "%s (%s, %s)".formatted(flaw.detail(), flaw.pointer(), flaw.code()))
                        .collect(Collectors.joining(" "));
            case CrmAway _, CrmRefused _ -> String.valueOf(refused.getMessage());
            default -> "%s: %s".formatted(refused.getClass().getSimpleName(), refused.getMessage());
        };
    }
}

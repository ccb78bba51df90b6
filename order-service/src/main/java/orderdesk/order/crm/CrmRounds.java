package orderdesk.order.crm;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmDesk;
import orderdesk.order.CrmIntake;
import orderdesk.order.OrderDesk;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.domain.Moves;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/**
 * One round with the CRM of one shop: its changes are taken over, ours are written there.
 *
 * <p><b>Guarantees.</b> The mark moves when everything before it is taken over, or lies visibly as a problem; who dies in
 * between takes some of it over again, which does nothing. Of several instances one reads at a time, and what is written
 * is written in the order in which it became true, the last word of an order only.
 */
public final class CrmRounds {

    private static final int PAGES_MAX = 10;
    private static final Cause CAUSE = new Cause(CrmDesk.CLIENT, CrmDesk.CLIENT, null);

    private final CrmDesk desk;
    private final CrmIntake intake;
    private final OrderDesk orders;
    private final Shops shops;
    private final Duration every;

    public CrmRounds(CrmDesk desk, CrmIntake intake, OrderDesk orders, Shops shops, Duration every) {
        this.desk = desk;
        this.intake = intake;
        this.orders = orders;
        this.shops = shops;
        this.every = every;
    }

    /** Nothing happens where it is not time yet, or another instance is at it. */
    public void round(ShopId shop, CrmShop settings, Crm crm) {
        if (shops.settings(shop).isEmpty() || !desk.lease(shop)) {
            return;
        }
        try {
            read(shop, settings, crm);
            write(shop, settings, crm);
            desk.looked(shop, every);
        } catch (CrmAway away) {
            desk.failed(shop, every, away.retryAfter().orElse(null), String.valueOf(away.getMessage()));
        } catch (CrmRefused refused) {
            desk.failed(shop, every, null, String.valueOf(refused.getMessage()));
        }
    }

    private void read(ShopId shop, CrmShop settings, Crm crm) {
        var more = true;
        for (var page = 0; more && page < PAGES_MAX; page++) {
            var history = crm.since(desk.mark(shop).sinceId());
            history.orders()
                    .forEach(id -> crm.order(id)
                            .ifPresentOrElse(order -> take(shop, settings, order), () -> deleted(shop, id)));
            desk.moved(shop, history.last());
            more = history.more();
        }
    }

    /** Looked at again, because a person corrected something. */
    public void replay(ShopId shop, CrmShop settings, Crm crm, long crmId) {
        crm.order(crmId).ifPresentOrElse(order -> take(shop, settings, order), () -> deleted(shop, crmId));
    }

    private void take(ShopId shop, CrmShop settings, CrmOrder order) {
        if (settings.site() != null && !settings.site().equals(order.site())) {
            return;
        }
        var id = CrmDesk.id(shop, order.id());
        var link = desk.find(shop, id).map(Stored::state);
        var seen = link.map(CrmLink::seen).orElse(null);
        var ended = settings.cancelled().contains(String.valueOf(order.status()));
        if (seen == null && (ended || !settings.take().contains(String.valueOf(order.status())))) {
            link.ifPresent(_ -> note(shop, id, order, its -> its.settled(order.status())));
            return;
        }
        try {
            var fingerprint = CrmMapping.fingerprint(order);
            take(shop, settings, order, id, ended, seen);
            note(shop, id, order, its -> its.taken(order.status(), fingerprint));
        } catch (StoreUnavailable | CrmAway away) {
            throw away;
        } catch (RuntimeException refused) {
            note(shop, id, order, its -> its.read(order.status()).failing(why(refused)));
        }
    }

    /** Whatever is odd about one order holds up no other: it is shown, and read again when somebody changes it. */
    private static String why(RuntimeException refused) {
        return refused instanceof Unacceptable it
                ? it.flaws().toString()
                : "%s: %s".formatted(refused.getClass().getSimpleName(), refused.getMessage());
    }

    private void take(ShopId shop, CrmShop settings, CrmOrder order, OrderId id, boolean ended, @Nullable String seen) {
        if (seen != null && ended) {
            cancel(shop, id, "CRM: " + order.status());
            return;
        }
        var request = CrmMapping.request(order, settings, shops.settings(shop).orElseThrow());
        if (seen == null) {
            intake.place(shop, order.id(), request, CAUSE);
        } else if (!seen.equals(CrmMapping.fingerprint(order))) {
            intake.amend(shop, id, request, CAUSE);
        }
        order.payments().stream()
                .filter(CrmOrder.Paid::paid)
                .forEach(paid -> intake.pay(
                        shop,
                        id,
                        paid.id(),
                        CrmMapping.money(paid.amount(), shops.settings(shop).orElseThrow()),
                        CAUSE));
    }

    private void cancel(ShopId shop, OrderId id, String reason) {
        Order order = orders.find(shop, id);
        if (Moves.CANCEL.allowedIn(order.state().name())) {
            orders.cancel(shop, id, order.tag(), reason, CAUSE);
        }
    }

    private void deleted(ShopId shop, long crmId) {
        var id = CrmDesk.id(shop, crmId);
        desk.find(shop, id)
                .filter(link -> link.state().seen() != null)
                .ifPresent(_ -> cancel(shop, id, "CRM: deleted"));
    }

    private void note(ShopId shop, OrderId id, CrmOrder order, UnaryOperator<CrmLink> change) {
        desk.note(shop, id, order.id(), order.number(), change);
    }

    private void write(ShopId shop, CrmShop settings, Crm crm) {
        desk.due(shop).forEach(link -> write(shop, settings, crm, link));
    }

    private void write(ShopId shop, CrmShop settings, Crm crm, Stored<CrmLink> stored) {
        var link = stored.state();
        var owed = Objects.requireNonNull(link.owed());
        var status = settings.statuses().get(owed.state().toLowerCase(Locale.ROOT));
        if (status == null || status.equals(link.status())) {
            desk.wrote(shop, stored, owed, link.status());
            return;
        }
        try {
            crm.write(link.crmId(), settings.site(), status, owed.comment());
            desk.wrote(shop, stored, owed, status);
        } catch (CrmRefused refused) {
            desk.inVain(shop, stored, String.valueOf(refused.getMessage()));
        } catch (CrmAway away) {
            desk.inVain(shop, stored, null);
            throw away;
        }
    }
}

package orderdesk.order.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
    private static final Cause CAUSE = new Cause(CrmDesk.CLIENT, CrmDesk.CLIENT, null);

    private final CrmDesk desk;
    private final CrmIntake intake;
    private final OrderDesk orders;
    private final Shops shops;
    private final Duration every;
    private final CrmBack back;

    public CrmRounds(CrmDesk desk, CrmIntake intake, OrderDesk orders, Shops shops, Duration every) {
        this.desk = desk;
        this.intake = intake;
        this.orders = orders;
        this.shops = shops;
        this.every = every;
        this.back = new CrmBack(desk);
    }

    /** Nothing happens where it is not time yet, or another instance is at it. */
    public void round(ShopId shop, CrmShop settings, Crm crm) {
        if (shops.settings(shop).isPresent()) {
            desk.lease(shop).ifPresent(turn -> round(shop, settings, crm, turn));
        }
    }

    private void round(ShopId shop, CrmShop settings, Crm crm, long turn) {
        try {
            if (read(shop, settings, crm, turn) && back.write(shop, settings, crm, turn)) {
                desk.looked(shop, turn, every);
            }
        } catch (StoreUnavailable away) {
            throw away;
        } catch (CrmAway away) {
            desk.failed(shop, turn, every, away.retryAfter().orElse(null), why(away));
        } catch (RuntimeException odd) {
            LOG.warn("A round with the CRM of {} failed", shop, odd);
            desk.failed(shop, turn, every, null, why(odd));
        }
    }

    /** @return whether the turn was kept */
    private boolean read(ShopId shop, CrmShop settings, Crm crm, long turn) {
        var more = true;
        for (var page = 0; more && page < PAGES_MAX; page++) {
            var since = desk.mark(shop).sinceId();
            var history = since == 0 ? crm.first(from(shop, settings)) : crm.since(since);
            for (var id : history.orders()) {
                if (!desk.renew(shop, turn)) {
                    return false;
                }
                one(shop, settings, crm, id, false);
            }
            desk.moved(shop, history.last());
            more = history.more();
        }
        return true;
    }

    /** Looked at again, because a person corrected something, or wants an old one in. */
    public void replay(ShopId shop, CrmShop settings, Crm crm, long crmId) {
        one(shop, settings, crm, crmId, true);
    }

    /** Whatever is odd about one order holds up no other: it is shown, and read again when somebody changes it. */
    private void one(ShopId shop, CrmShop settings, Crm crm, long crmId, boolean wanted) {
        var id = CrmDesk.id(shop, crmId);
        try {
            crm.order(crmId).ifPresentOrElse(order -> take(shop, settings, order, wanted), () -> deleted(shop, crmId));
        } catch (StoreUnavailable | CrmAway away) {
            throw away;
        } catch (RuntimeException refused) {
            desk.note(shop, id, crmId, Long.toString(crmId), its -> its.failing(why(refused)));
        }
    }

    private void take(ShopId shop, CrmShop settings, CrmOrder order, boolean wanted) {
        if (settings.site() != null && !settings.site().equals(order.site())) {
            return;
        }
        var id = CrmDesk.id(shop, order.id());
        var here = intake.find(shop, id);
        var ended = settings.cancelled().contains(String.valueOf(order.status()));
        if (here.isEmpty() && (ended || !settings.take().contains(String.valueOf(order.status())))) {
            desk.find(shop, id).ifPresent(_ -> note(shop, order, CrmLink::settled));
            return;
        }
        var theirs = note(shop, order, its -> its).theirs(); // before the order, so that what comes of it is heard
        if (ended) {
            cancel(shop, here.orElseThrow(), "CRM: " + order.status());
            note(shop, order, CrmLink::settled);
            return;
        }
        var request = CrmMapping.request(order, settings, shops.settings(shop).orElseThrow());
        if (here.isEmpty()) {
            requireNew(shop, settings, order, wanted);
            intake.place(shop, order.id(), request, CAUSE);
            note(shop, order, its -> its.taken(intake.theirs(shop, request)));
            pay(shop, id, order);
        } else {
            pay(shop, id, order);
            intake.follow(shop, id, theirs, request, CAUSE);
            note(shop, order, its -> its.taken(intake.theirs(shop, request)));
        }
    }

    /** Nobody is called of an order of last year because a CRM was connected today. */
    private void requireNew(ShopId shop, CrmShop settings, CrmOrder order, boolean wanted) {
        var made = order.createdAt();
        if (!wanted && made != null && made.isBefore(from(shop, settings))) {
            throw Unacceptable.because("/createdAt", "before-the-crm", "Made before the CRM was connected.");
        }
    }

    private LocalDateTime from(ShopId shop, CrmShop settings) {
        var connected = Objects.requireNonNullElse(desk.mark(shop).connectedAt(), Instant.EPOCH);
        var from = settings.from() == null ? connected : settings.from();
        return LocalDateTime.ofInstant(
                from, ZoneId.of(shops.settings(shop).orElseThrow().zone()));
    }

    private void pay(ShopId shop, OrderId id, CrmOrder order) {
        var settings = shops.settings(shop).orElseThrow();
        order.payments().stream()
                .filter(CrmOrder.Paid::paid)
                .forEach(paid -> intake.pay(shop, id, paid.id(), CrmMapping.money(paid.amount(), settings), CAUSE));
    }

    private void cancel(ShopId shop, Order order, String reason) {
        if (Moves.CANCEL.allowedIn(order.state().name())) {
            orders.cancel(shop, order.id(), order.tag(), reason, CAUSE);
        }
    }

    private void deleted(ShopId shop, long crmId) {
        intake.find(shop, CrmDesk.id(shop, crmId)).ifPresent(order -> cancel(shop, order, "CRM: deleted"));
    }

    private CrmLink note(ShopId shop, CrmOrder order, UnaryOperator<CrmLink> change) {
        return desk.note(
                shop,
                CrmDesk.id(shop, order.id()),
                order.id(),
                order.number(),
                its -> change.apply(its.read(order.number(), order.status())));
    }

    private static String why(RuntimeException refused) {
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

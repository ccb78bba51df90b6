package orderdesk.order.crm;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmDesk;
import orderdesk.order.CrmIntake;
import orderdesk.order.OrderDesk;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.crm.domain.Theirs;
import orderdesk.order.domain.Moves;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.Unacceptable;
import orderdesk.order.intake.OrderRequest;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/** One order of a CRM, as it is there now, taken over: read again, the same order does nothing. */
final class CrmTaking {

    private static final Cause CAUSE = new Cause(CrmDesk.CLIENT, CrmDesk.CLIENT, null);

    private final CrmDesk desk;
    private final CrmIntake intake;
    private final OrderDesk orders;
    private final Shops shops;

    CrmTaking(CrmDesk desk, CrmIntake intake, OrderDesk orders, Shops shops) {
        this.desk = desk;
        this.intake = intake;
        this.orders = orders;
        this.shops = shops;
    }

    /** Whatever is odd about one order holds up no other: it is shown, and read again when somebody changes it. */
    void one(ShopId shop, CrmShop settings, Crm crm, long crmId, boolean wanted) {
        var id = CrmDesk.id(shop, crmId);
        try {
            crm.order(crmId).ifPresentOrElse(order -> take(shop, settings, order, wanted), () -> deleted(shop, crmId));
        } catch (StoreUnavailable | CrmAway away) {
            throw away;
        } catch (RuntimeException refused) {
            desk.note(
                    shop,
                    id,
                    crmId,
                    Long.toString(crmId),
                    its -> its.failing(CrmRounds.why(refused), linesDiffer(refused)));
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
            intake.place(shop, order.id(), request, settings.channel(order), CAUSE);
            note(shop, order, its -> its.taken(intake.theirs(shop, request)));
            pay(shop, settings, id, order);
        } else {
            follow(shop, settings, order, theirs, request);
        }
    }

    private void follow(ShopId shop, CrmShop settings, CrmOrder order, @Nullable Theirs theirs, OrderRequest request) {
        var id = CrmDesk.id(shop, order.id());
        pay(shop, settings, id, order);
        intake.follow(shop, id, theirs, request, CAUSE);
        note(shop, order, its -> its.taken(intake.theirs(shop, request)));
        intake.requireMoney(
                shop, id, money(settings, order).map(CrmOrder.Paid::id).collect(Collectors.toSet()));
    }

    /** Nobody is called of an order of last year because a CRM was connected today. */
    private void requireNew(ShopId shop, CrmShop settings, CrmOrder order, boolean wanted) {
        var made = order.createdAt();
        if (!wanted && made != null && made.isBefore(from(shop, settings))) {
            throw Unacceptable.because("/createdAt", "before-the-crm", "Made before the CRM was connected.");
        }
    }

    LocalDateTime from(ShopId shop, CrmShop settings) {
        var connected = Objects.requireNonNullElse(desk.turns().mark(shop).connectedAt(), Instant.EPOCH);
        var from = settings.from() == null ? connected : settings.from();
        return LocalDateTime.ofInstant(
                from, ZoneId.of(shops.settings(shop).orElseThrow().zone()));
    }

    private void pay(ShopId shop, CrmShop crm, OrderId id, CrmOrder order) {
        var settings = shops.settings(shop).orElseThrow();
        money(crm, order)
                .forEach(paid -> intake.pay(shop, id, paid.id(), CrmMapping.money(paid.amount(), settings), CAUSE));
    }

    private static Stream<CrmOrder.Paid> money(CrmShop crm, CrmOrder order) {
        return order.payments().stream().filter(crm::isMoney);
    }

    /** Changed on both sides, of which a person may keep ours. */
    private static boolean linesDiffer(RuntimeException refused) {
        return refused instanceof Unacceptable it
                && it.flaws().stream()
                        .anyMatch(flaw -> flaw.code().equals("changed-here")
                                && flaw.pointer().startsWith("/items/"));
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
}

package orderdesk.order.crm;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmDesk;
import orderdesk.order.CrmIntake;
import orderdesk.order.crm.Crm.Edit;
import orderdesk.order.crm.Crm.Position;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.crm.domain.CrmLink.Owed;
import orderdesk.order.crm.domain.Theirs;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.State;
import orderdesk.order.domain.Unacceptable;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.jspecify.annotations.Nullable;

/**
 * What became of orders here, written to their CRM. Lines are written over those that were followed last and over no others:
 * what people there changed meanwhile is read first, by the next round. What stands there already is not written again.
 */
final class CrmBack {

    private final CrmDesk desk;
    private final CrmIntake intake;
    private final Shops shops;

    CrmBack(CrmDesk desk, CrmIntake intake, Shops shops) {
        this.desk = desk;
        this.intake = intake;
        this.shops = shops;
    }

    /** @return whether the turn was kept */
    boolean write(ShopId shop, CrmShop settings, Crm crm, long turn) {
        for (var due : desk.due(shop)) {
            if (!desk.turns().renew(shop, turn)) {
                return false;
            }
            var link = desk.find(shop, id(due)).orElse(due); // as it is by now
            var owed = link.state().owed();
            if (owed != null && link.state().nextAt() != null) {
                write(shop, settings, crm, link, owed);
            }
        }
        return true;
    }

    private void write(ShopId shop, CrmShop settings, Crm crm, Stored<CrmLink> stored, Owed owed) {
        var link = stored.state();
        var order = intake.find(shop, id(stored)).orElseThrow();
        try {
            var status = status(settings, link, owed);
            var positions = owed.withLines() ? positions(order, settings, crm, link) : null;
            var edit = new Edit(status, owed.comment(), positions);
            if (!edit.isEmpty()) {
                crm.write(link.crmId(), settings.site(), edit);
            }
            var known = positions == null ? null : written(order, settings, crm, link);
            desk.wrote(shop, stored, owed, status == null ? link.status() : status, known);
        } catch (CrmRefused | Unacceptable refused) {
            desk.inVain(shop, stored, CrmRounds.why(refused));
        } catch (CrmAway away) {
            desk.inVain(shop, stored, null);
            throw away;
        }
    }

    private static @Nullable String status(CrmShop settings, CrmLink link, Owed owed) {
        var status = settings.statuses().get(owed.state().toLowerCase(Locale.ROOT));
        return status == null || status.equals(link.status()) || endedThere(settings, link, owed) ? null : status;
    }

    /** Nothing where they are there, or where people there changed them since. */
    private @Nullable List<Position> positions(Order order, CrmShop settings, Crm crm, CrmLink link) {
        var there = there(crm, link);
        var goods = read(order, settings, there).goods();
        var followed = link.theirs();
        var isOver = followed != null && goods.equals(followed.goods());
        return isOver && !goods.equals(intake.theirs(order).goods()) ? CrmLines.of(order, there) : null;
    }

    /**
     * What stands there after it was written.
     *
     * @throws Unacceptable where the CRM made something else of it: prices and discounts there have rules of their own
     */
    private Theirs written(Order order, CrmShop settings, Crm crm, CrmLink link) {
        var ours = intake.theirs(order).goods();
        var theirs = read(order, settings, there(crm, link));
        if (!theirs.goods().equals(ours)) {
            throw Unacceptable.because(
                    "/items",
                    "lines-differ",
                    "Written there are %s, and the CRM made them %s.".formatted(ours, theirs.goods()));
        }
        var followed = link.theirs();
        return followed == null ? theirs : followed.with(theirs.goods());
    }

    private Theirs read(Order order, CrmShop settings, CrmOrder there) {
        var shop = order.placement().shop();
        return intake.theirs(
                shop, CrmMapping.request(there, settings, shops.settings(shop).orElseThrow()));
    }

    private static CrmOrder there(Crm crm, CrmLink link) {
        return crm.order(link.crmId()).orElseThrow(() -> new CrmRefused("The CRM has no such order any more."));
    }

    private static OrderId id(Stored<CrmLink> link) {
        return new OrderId(UUID.fromString(link.id()));
    }

    /** Their own reason stays. */
    private static boolean endedThere(CrmShop settings, CrmLink link, Owed owed) {
        return owed.state().equals(State.Name.CANCELLED.name())
                && settings.cancelled().contains(String.valueOf(link.status()));
    }
}

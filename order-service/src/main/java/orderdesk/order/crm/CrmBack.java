package orderdesk.order.crm;

import java.util.Locale;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.CrmDesk;
import orderdesk.order.crm.CrmSettings.CrmShop;
import orderdesk.order.crm.domain.CrmLink;
import orderdesk.order.crm.domain.CrmLink.Owed;
import orderdesk.order.domain.State;
import orderdesk.platform.aggregate.Stored;

/** What became of orders here, written to their CRM. */
final class CrmBack {

    private final CrmDesk desk;

    CrmBack(CrmDesk desk) {
        this.desk = desk;
    }

    /** @return whether the turn was kept */
    boolean write(ShopId shop, CrmShop settings, Crm crm, long turn) {
        for (var due : desk.due(shop)) {
            if (!desk.renew(shop, turn)) {
                return false;
            }
            var link = desk.find(shop, new OrderId(UUID.fromString(due.id()))).orElse(due); // as it is by now
            var owed = link.state().owed();
            if (owed != null && link.state().nextAt() != null) {
                write(shop, settings, crm, link, owed);
            }
        }
        return true;
    }

    private void write(ShopId shop, CrmShop settings, Crm crm, Stored<CrmLink> stored, Owed owed) {
        var link = stored.state();
        var status = settings.statuses().get(owed.state().toLowerCase(Locale.ROOT));
        if (status == null || status.equals(link.status()) || endedThere(settings, link, owed)) {
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

    /** Their own reason stays. */
    private static boolean endedThere(CrmShop settings, CrmLink link, Owed owed) {
        return owed.state().equals(State.Name.CANCELLED.name())
                && settings.cancelled().contains(String.valueOf(link.status()));
    }
}

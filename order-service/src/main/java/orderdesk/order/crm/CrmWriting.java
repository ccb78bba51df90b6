package orderdesk.order.crm;

import orderdesk.order.crm.Crm.Edit;
import orderdesk.order.crm.Crm.Position;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What RetailCRM is told, as its API v5 reads it: {@code POST /orders/{id}/edit}, parameter {@code order}. */
final class CrmWriting {

    static final int COMMENT_MAX = 500;

    private CrmWriting() {}

    static ObjectNode order(long id, Edit edit) {
        var order = JsonMapper.shared().createObjectNode().put("id", id);
        if (edit.status() != null) { // there, a comment goes with a status only
            var comment = edit.comment();
            order.put("status", edit.status())
                    .put("statusComment", comment.length() > COMMENT_MAX ? comment.substring(0, COMMENT_MAX) : comment);
        }
        if (edit.positions() != null) {
            var items = order.putArray("items");
            edit.positions().forEach(position -> write(items.addObject(), position));
        }
        return order;
    }

    private static void write(ObjectNode item, Position position) {
        if (position.id() != null) {
            item.put("id", position.id());
        }
        if (position.sku() != null) {
            item.putObject("offer").put("externalId", position.sku());
        }
        if (position.name() != null) {
            item.put("productName", position.name());
        }
        if (position.quantity() != null) {
            item.put("quantity", position.quantity());
        }
        if (position.price() != null) {
            item.put("initialPrice", position.price())
                    .put("discountManualAmount", 0)
                    .put("discountManualPercent", 0);
        }
    }
}

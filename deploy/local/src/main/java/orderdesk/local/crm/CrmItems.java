package orderdesk.local.crm;

import java.math.BigDecimal;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Positions of an order: those that an edit does not name are gone, of those that it names what it does not say stays. */
final class CrmItems {

    private CrmItems() {}

    static ArrayNode changed(ArrayNode known, JsonNode wanted, LongSupplier ids) {
        var next = JsonMapper.shared().createArrayNode();
        for (var item : wanted) {
            var found = item.has("id")
                    ? of(known, item.path("id"))
                    : JsonMapper.shared().createObjectNode();
            found.setAll((ObjectNode) item);
            if (!found.has("id")) {
                found.put("id", ids.getAsLong());
            }
            found.put("discountTotal", discount(found));
            next.add(found);
        }
        return next;
    }

    private static ObjectNode of(ArrayNode known, JsonNode id) {
        return known.valueStream()
                .filter(each -> each.path("id").asLong() == id.asLong())
                .map(each -> (ObjectNode) each.deepCopy())
                .findFirst()
                .orElseThrow(() -> new CrmRefusal(400, "Order item %s does not exist".formatted(id)));
    }

    /** Of one piece: so much money, and so many hundredths of its price. */
    private static BigDecimal discount(JsonNode item) {
        var percent = item.path("discountManualPercent").decimalValue(BigDecimal.ZERO);
        return item.path("discountManualAmount")
                .decimalValue(BigDecimal.ZERO)
                .add(item.path("initialPrice")
                        .decimalValue(BigDecimal.ZERO)
                        .multiply(percent)
                        .movePointLeft(2));
    }
}

package orderdesk.platform.openapi;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import orderdesk.contracts.confirmation.PromiseId;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;

/** Typed ids are plain text in JSON. */
final class WireSchemas {

    private WireSchemas() {}

    static Map<Class<?>, Schema<?>> ids() {
        Map<Class<?>, Schema<?>> schemas = new LinkedHashMap<>();
        schemas.put(ShopId.class, text("Code of a shop", "tribuna"));
        schemas.put(Sku.class, text("A sellable position of one shop", "TR-SCARF-01"));
        schemas.put(OperatorId.class, text("A person of the desk", "anna"));
        schemas.put(LineId.class, text("A line of one order", "1"));
        schemas.put(OrderId.class, uuid("An order"));
        schemas.put(PromiseId.class, uuid("A promise"));
        schemas.put(java.time.LocalTime.class, text("ISO 8601 time", "10:30"));
        return schemas;
    }

    private static Schema<?> text(String description, String example) {
        return new StringSchema().description(description).example(example);
    }

    private static Schema<?> uuid(String description) {
        return new UUIDSchema().description(description);
    }
}

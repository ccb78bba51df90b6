package orderdesk.insight.web;

import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.shared.Wire;
import orderdesk.insight.domain.Fact;
import orderdesk.platform.access.Caller;
import orderdesk.platform.access.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reader of a story is told of what was known: whoever sets prices all of it, whoever calls all but what the shop
 * itself pays (decision 0127), a storefront nothing.
 */
enum Known {
    ALL,
    WITHOUT_COSTS,
    NOTHING;

    /** The service whose events say what suppliers take. */
    private static final String OF_GOODS = "inventory";

    private static final String COST = "cost";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static Known to(Caller caller) {
        if (caller.is(Role.MANAGER) || caller.is(Role.FINANCE) || caller.is(Role.ADMIN)) {
            return ALL;
        }
        return caller.is(Role.OPERATOR) || caller.is(Role.SENIOR) ? WITHOUT_COSTS : NOTHING;
    }

    /** @return as published, less what is not for this reader; empty where nothing is */
    Map<String, Object> of(Fact fact) {
        if (this == NOTHING) {
            return Map.of();
        }
        var event = Wire.mapper().readTree(fact.known());
        if (this == WITHOUT_COSTS && fact.source().equals(OF_GOODS)) {
            strip(event);
        }
        return Wire.mapper().convertValue(event, OBJECT);
    }

    Optional<ScriptSpoken> spoken(Fact fact) {
        return this == NOTHING
                ? Optional.empty()
                : ScriptSpoken.of(fact.shop(), Wire.mapper().readTree(fact.known()));
    }

    private static void strip(JsonNode event) {
        if (event instanceof ObjectNode object) {
            object.remove(COST);
        }
        event.forEach(Known::strip);
    }
}

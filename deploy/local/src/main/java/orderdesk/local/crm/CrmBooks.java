package orderdesk.local.crm;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders and the history of their changes, in memory, the last of them only. Numbers begin at the clock, so that after a
 * restart none comes again that somebody has seen.
 */
final class CrmBooks {

    static final int ORDERS_MAX = 1_000;
    static final int HISTORY_MAX = 10_000;
    static final int PAGE = 100;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ZoneId ACCOUNT = ZoneId.of("Europe/Moscow");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Clock clock;
    private final Map<Long, ObjectNode> orders = new LinkedHashMap<>();
    private final Deque<ObjectNode> history = new ArrayDeque<>();
    private long lastOrder;
    private long lastChange;
    private long lastItem;

    CrmBooks(Clock clock) {
        this.clock = clock;
        this.lastOrder = clock.instant().getEpochSecond();
        this.lastChange = clock.millis();
    }

    /** Somebody takes an order in the CRM. */
    synchronized ObjectNode made(ObjectNode wanted) {
        var id = ++lastOrder;
        var order = JSON.createObjectNode();
        order.put("id", id)
                .put("number", "%dC".formatted(id))
                .put("status", "new")
                .put("currency", "RUB");
        order.put("countryIso", "RU").put("createdAt", now());
        order.setAll(wanted);
        order.set("items", CrmItems.changed(JSON.createArrayNode(), wanted.path("items"), () -> ++lastItem));
        orders.put(id, order);
        if (orders.size() > ORDERS_MAX) {
            orders.remove(orders.keySet().iterator().next());
        }
        note(order, "created", false);
        return order.deepCopy();
    }

    /**
     * @param byKey by who has the key, else by a person
     * @throws CrmRefusal as RetailCRM refuses
     */
    synchronized ObjectNode changed(long id, ObjectNode wanted, boolean byKey) {
        var order = require(id);
        if (wanted.has("statusComment") && !wanted.has("status")) {
            throw new CrmRefusal(400, "Status comment cannot be changed without status");
        }
        for (var name : wanted.propertyNames()) {
            if (name.equals("items")) {
                order.set(name, CrmItems.changed((ArrayNode) order.path(name), wanted.path(name), () -> ++lastItem));
            } else if (!name.equals("id")) {
                order.set(name, wanted.path(name));
            }
        }
        note(order, "status", byKey);
        return order.deepCopy();
    }

    synchronized ObjectNode order(long id) {
        return require(id).deepCopy();
    }

    /** The last made first. */
    synchronized List<ObjectNode> all() {
        return orders.values().stream().map(ObjectNode::deepCopy).toList().reversed();
    }

    /**
     * @param since only later changes; absent where a time is asked for
     * @param from by the clock of the account
     */
    synchronized ObjectNode history(@Nullable Long since, @Nullable LocalDateTime from, int limit) {
        var found = history.stream()
                .filter(change -> since == null || change.path("id").asLong() > since)
                .filter(change -> from == null || !at(change).isBefore(from))
                .toList();
        var answer = JSON.createObjectNode().put("success", true).put("generatedAt", now());
        var shown = answer.putArray("history");
        found.stream().limit(limit).map(ObjectNode::deepCopy).forEach(shown::add);
        var pages = Math.max(1, (found.size() + limit - 1) / limit);
        answer.putObject("pagination")
                .put("limit", limit)
                .put("totalCount", found.size())
                .put("currentPage", 1)
                .put("totalPageCount", pages);
        return answer;
    }

    private ObjectNode require(long id) {
        var order = orders.get(id);
        if (order == null) {
            throw new CrmRefusal(404, "Not found");
        }
        return order;
    }

    private void note(JsonNode order, String field, boolean byKey) {
        var change = JSON.createObjectNode().put("id", ++lastChange).put("createdAt", now());
        change.put("source", byKey ? "api" : "user").put("field", field);
        if (byKey) {
            change.putObject("apiKey").put("current", true);
        }
        change.putObject("order").put("id", order.path("id").asLong());
        history.addLast(change);
        if (history.size() > HISTORY_MAX) {
            history.removeFirst();
        }
    }

    private static LocalDateTime at(JsonNode change) {
        return LocalDateTime.parse(change.path("createdAt").asString(), CLOCK);
    }

    private String now() {
        return CLOCK.format(LocalDateTime.ofInstant(clock.instant(), ACCOUNT).truncatedTo(ChronoUnit.SECONDS));
    }
}

package orderdesk.order.crm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A RetailCRM as its API v5 answers: orders, the history of their changes, edits by key, and its refusals. */
final class CrmServer implements AutoCloseable {

    static final String KEY = "crm-key";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<Long, ObjectNode> orders = new LinkedHashMap<>();
    private final List<ObjectNode> history = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<String> edits = new ArrayList<>();
    final List<String> froms = new ArrayList<>();
    private long refusedOrder;
    private @Nullable Integer pricier;
    private int hidden;
    private int refusals;
    private int refusedWith;
    private int page = 100;

    CrmServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v5/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** As somebody there made or changed it. */
    synchronized void has(long id, String json) {
        orders.put(id, (ObjectNode) JSON.readTree(json));
        note(id, "user", false);
    }

    synchronized void deleted(long id) {
        orders.remove(id);
        note(id, "user", false);
    }

    synchronized void pages(int size) {
        page = size;
    }

    /** The next requests are answered with this. */
    synchronized void refuses(int times, int status) {
        refusals = times;
        refusedWith = status;
    }

    /** Whoever asks for this one is told that it is not to be had. */
    synchronized void refusesOrder(long id) {
        refusedOrder = id;
    }

    /** So many of the last changes are in no history yet. */
    synchronized void hides(int changes) {
        hidden = changes;
    }

    /** Whatever price is written, it has its own. */
    synchronized void prices(int own) {
        pricier = own;
    }

    synchronized List<String> items(long id) {
        return Objects.requireNonNull(orders.get(id))
                .path("items")
                .valueStream()
                .map(each -> "%s %s %s %s"
                        .formatted(
                                each.path("id").asString(),
                                each.path("offer").path("externalId").asString(),
                                each.path("quantity").asString(),
                                each.path("initialPrice").asString()))
                .toList();
    }

    private void note(long id, String source, boolean ours) {
        var change = JSON.createObjectNode().put("id", history.size() + 1L).put("source", source);
        change.putObject("order").put("id", id);
        if (ours) {
            change.putObject("apiKey").put("current", true);
        }
        history.add(change);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/api/v5".length());
        asked.add(exchange.getRequestMethod() + " " + path);
        if (refusals > 0) {
            refusals--;
            exchange.getResponseHeaders().set("Retry-After", "7");
            say(exchange, refusedWith, "{\"success\": false, \"errorMsg\": \"API limit\"}");
        } else if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))) {
            say(exchange, 403, "{\"success\": false, \"errorMsg\": \"Wrong \\\"apiKey\\\" value.\"}");
        } else if (path.equals("/orders/history")) {
            say(exchange, 200, history(exchange.getRequestURI().getQuery()));
        } else if (path.equals("/orders/" + refusedOrder)) {
            say(exchange, 400, "{\"success\": false, \"errorMsg\": \"Order is not available\"}");
        } else if (path.endsWith("/edit")) {
            edit(exchange, Long.parseLong(path.split("/")[2]));
        } else {
            one(exchange, orders.get(Long.parseLong(path.split("/")[2])));
        }
    }

    private String history(String query) {
        if (query.contains("startDate")) {
            froms.add(query.replaceAll(".*startDate]=", ""));
        }
        var since = query.contains("startDate") ? 0 : Long.parseLong(query.replaceAll(".*sinceId]=(\\d+).*", "$1"));
        var rest = history.stream()
                .limit(history.size() - hidden)
                .filter(change -> change.path("id").asLong() > since)
                .toList();
        var answer = JSON.createObjectNode().put("success", true);
        var shown = answer.putArray("history");
        rest.stream().limit(page).forEach(shown::add);
        answer.putObject("pagination").put("totalPageCount", (rest.size() + page - 1) / page);
        return answer.toString();
    }

    private void edit(HttpExchange exchange, long id) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var wanted = JSON.readTree(form.get("order"));
        var status = wanted.path("status").asString();
        if (status.startsWith("no-such")) {
            say(exchange, 400, "{\"success\": false, \"errorMsg\": \"Order is not loaded\"}");
            return;
        }
        edits.add(id + " " + status + ": " + wanted.path("statusComment").asString());
        var order = Objects.requireNonNull(orders.get(id));
        if (wanted.has("status")) {
            order.put("status", status);
        }
        if (wanted.has("items")) {
            items(order, wanted.path("items"));
        }
        note(id, "api", true);
        say(exchange, 200, "{\"success\": true, \"id\": %d}".formatted(id));
    }

    /** Positions that are not named are gone; of one that is named, what is not said stays. */
    private void items(ObjectNode order, JsonNode wanted) {
        var known = order.path("items").valueStream().toList();
        var next = JSON.createArrayNode();
        for (var item : wanted) {
            var found = known.stream()
                    .filter(each -> item.has("id") && each.path("id").equals(item.path("id")))
                    .findFirst()
                    .map(each -> (ObjectNode) each.deepCopy())
                    .orElseGet(() -> JSON.createObjectNode().put("id", 100 + next.size()));
            found.setAll((ObjectNode) item);
            if (item.has("discountManualAmount")) {
                found.put("discountTotal", 0);
            }
            if (pricier != null && item.has("initialPrice")) {
                found.put("initialPrice", pricier);
            }
            next.add(found);
        }
        order.set("items", next);
    }

    private static void one(HttpExchange exchange, @Nullable JsonNode order) throws IOException {
        if (order == null) {
            say(exchange, 404, "{\"success\": false, \"errorMsg\": \"Not found\"}");
        } else {
            say(exchange, 200, "{\"success\": true, \"order\": %s}".formatted(order));
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

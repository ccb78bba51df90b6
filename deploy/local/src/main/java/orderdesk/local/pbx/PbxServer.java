package orderdesk.local.pbx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import orderdesk.local.pbx.DialledPlay.Dialled;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The exchange's addresses: a page with buttons, what a test asks for, and the provider's own API. */
final class PbxServer {

    private static final int BODY_MAX = 64 * 1024;
    private static final int BURST_MAX = 2_000;
    private static final int REFUSED = 420;

    private final Account account;
    private final Journal journal = new Journal();
    private final Exchange exchange;
    private final Customers customers = new Customers();
    private final @Nullable Asterisk asterisk;
    private final Zadarma zadarma;
    private final Map<String, Boolean> files = new ConcurrentHashMap<>();
    private final HttpServer http;

    /** Every line speaks Mango Office's protocol. */
    PbxServer(int port, Account account) throws IOException {
        this(port, account, null, "", "");
    }

    /**
     * @param line the one that is at an Asterisk, digits
     * @param zadarmas the one that is at Zadarma
     */
    PbxServer(int port, Account account, @Nullable AmiServer manager, String line, String zadarmas) throws IOException {
        this.account = account;
        this.zadarma = new Zadarma(zadarmas, account.salt(), account.desk().resolve("../zadarma"), journal);
        this.exchange = new Exchange(account, journal);
        this.asterisk = manager == null ? null : new Asterisk(manager, line, account, journal, customers);
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", asked -> answer(asked, this::page));
        http.createContext("/calls", asked -> answer(asked, this::calls));
        http.createContext("/bursts", asked -> answer(asked, this::burst));
        http.createContext("/customers", asked -> answer(asked, this::customer));
        http.createContext("/vpbx/commands/callback", asked -> answer(asked, this::callback));
        http.createContext("/vpbx/commands/transfer", asked -> answer(asked, this::transfer));
        http.createContext("/vpbx/commands/call/hangup", asked -> answer(asked, this::hangUp));
        http.createContext("/vpbx/queries/recording/post", asked -> answer(asked, this::recording));
        http.createContext("/files/", asked -> answer(asked, this::file));
        http.createContext("/monitor/", asked -> answer(asked, this::monitor));
    }

    int start() {
        if (asterisk != null) {
            asterisk.start();
        }
        http.start();
        return http.getAddress().getPort();
    }

    void stop() {
        http.stop(0);
        if (asterisk != null) {
            asterisk.stop();
        }
    }

    private interface Action {
        Reply on(HttpExchange asked, String body) throws IOException;
    }

    private void answer(HttpExchange asked, Action action) throws IOException {
        try (asked) {
            var body = new String(asked.getRequestBody().readNBytes(BODY_MAX), StandardCharsets.UTF_8);
            var reply = reply(asked, body, action);
            asked.getResponseHeaders().set("Content-Type", reply.type());
            if (!reply.location().isEmpty()) {
                asked.getResponseHeaders().set("Location", reply.location());
            }
            asked.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            asked.getResponseBody().write(reply.body());
        }
    }

    private static Reply reply(HttpExchange asked, String body, Action action) throws IOException {
        try {
            return action.on(asked, body);
        } catch (IllegalArgumentException | JacksonException e) {
            return Reply.json(400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private Reply page(HttpExchange asked, String body) throws IOException {
        if (!asked.getRequestURI().getPath().equals("/")) {
            return Reply.json(404, Map.of());
        }
        try (var page = Objects.requireNonNull(PbxServer.class.getResourceAsStream("/pbx.html"))) {
            return new Reply(200, "text/html; charset=utf-8", page.readAllBytes(), "");
        }
    }

    private Reply calls(HttpExchange asked, String body) {
        return asked.getRequestMethod().equals("GET")
                ? Reply.json(200, journal.all())
                : Reply.json(201, Map.of("id", call(Reply.JSON.readValue(body, Wanted.class))));
    }

    private String call(Wanted wanted) {
        if (zadarma.has(wanted.line())) {
            return zadarma.call(wanted);
        }
        return asterisk != null && asterisk.has(wanted.line()) ? asterisk.call(wanted) : exchange.call(wanted);
    }

    /** {@code {calls, call: {…}}}: so many at once. */
    private Reply burst(HttpExchange asked, String body) {
        var wanted = Reply.JSON.readTree(body);
        var call = Reply.JSON.treeToValue(wanted.get("call"), Wanted.class);
        var count = Math.clamp(wanted.path("calls").asInt(1), 1, BURST_MAX);
        for (var i = 0; i < count; i++) {
            call(call);
        }
        return Reply.json(201, Map.of("calls", count));
    }

    /** {@code {number, script, ring, talk}}: what happens when the desk calls this number. */
    private Reply customer(HttpExchange asked, String body) {
        return Reply.json(200, Map.of("customers", customers.learn(Reply.JSON.readTree(body))));
    }

    private Reply callback(HttpExchange asked, String body) {
        return account.read(body).map(this::dial).orElseGet(() -> Reply.json(REFUSED, Map.of("code", 3102)));
    }

    private Reply dial(JsonNode json) {
        var extension = json.path("from").path("extension").asString("");
        var number = Customers.digits(json.path("to_number").asString(""));
        if (extension.isEmpty() || number.isEmpty()) {
            return Reply.json(REFUSED, Map.of("code", 3103));
        }
        var dialled = new Dialled(
                json.path("command_id").asString(""),
                extension,
                number,
                json.path("line_number").asString(""));
        exchange.dial(dialled, customers.of(number));
        return Reply.json(200, Map.of("result", 1000));
    }

    /** The method {@code hold}: a question first; {@code blind}: at once. */
    private Reply transfer(HttpExchange asked, String body) {
        return commanded(
                body,
                json -> exchange.command(
                        json.path("call_id").asString(""),
                        json.path("to_number").asString(""),
                        json.path("method").asString("").equals("hold")));
    }

    private Reply hangUp(HttpExchange asked, String body) {
        return commanded(body, json -> exchange.command(json.path("call_id").asString(""), null, false));
    }

    private Reply commanded(String body, Predicate<JsonNode> command) {
        var done = account.read(body).map(command::test);
        return done.filter(taken -> taken).isPresent()
                ? Reply.json(200, Map.of("result", 1000))
                : Reply.json(REFUSED, Map.of("code", done.isPresent() ? 3330 : 3102));
    }

    private Reply recording(HttpExchange asked, String body) {
        if (account.read(body).isEmpty()) {
            return Reply.json(REFUSED, Map.of("code", 3102));
        }
        var once = UUID.randomUUID().toString();
        files.put(once, true);
        return new Reply(302, "text/plain", new byte[0], "/files/" + once);
    }

    private Reply file(HttpExchange asked, String body) {
        var once = asked.getRequestURI().getPath().substring("/files/".length());
        return files.remove(once) == null ? Reply.json(404, Map.of()) : new Reply(200, "audio/wav", Sound.wav(8), "");
    }

    private Reply monitor(HttpExchange asked, String body) {
        var file = asked.getRequestURI().getPath().substring("/monitor/".length());
        return asterisk == null ? Reply.json(404, Map.of()) : asterisk.recording(file);
    }
}

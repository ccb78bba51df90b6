package orderdesk.inventory.supplier.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.supplier.push.PushDesk;
import orderdesk.inventory.supplier.push.Refused;
import orderdesk.inventory.supplier.push.Uploads.Session;
import orderdesk.platform.aggregate.StoreUnavailable;

/**
 * Speaks with a stock 1C as its exchange with a site does: {@code ?type=catalog&mode=checkauth}, {@code init},
 * {@code file}, {@code import}. It wants lines of text with status 200, and no problems in JSON; and it may call its bytes
 * a form, so that no parameter is ever read but from the query.
 */
final class PushServlet extends HttpServlet {

    static final String PATH = "/v1/exchange/1c";

    private static final String COOKIE = "exchange";
    private static final Pattern PLACE = Pattern.compile("/([a-z0-9][a-z0-9-]{0,39})/([a-z0-9][a-z0-9-]{0,39})");
    private static final int PASSWORD_MAX = 500;

    private final transient PushDesk desk;

    PushServlet(PushDesk desk) {
        this.desk = desk;
    }

    private record Place(ShopId shop, String supplier) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text;
        try {
            text = answer(request);
        } catch (Refused e) {
            text = "failure\n" + e.getMessage();
        } catch (StoreUnavailable _) {
            text = "progress\nLater"; // the program asks again
        }
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String answer(HttpServletRequest request) throws IOException {
        var path = PLACE.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        var query = query(request);
        if (!path.matches() || !"catalog".equals(query.get("type"))) {
            return "failure\nNo such exchange";
        }
        var place = new Place(new ShopId(path.group(1)), path.group(2));
        return "checkauth".equals(query.get("mode"))
                ? signIn(place, request)
                : session(place, request)
                        .map(session -> step(session, query, request))
                        .orElse("failure\nSign in first");
    }

    private String signIn(Place place, HttpServletRequest request) {
        return password(request)
                .flatMap(password -> desk.signIn(place.shop(), place.supplier(), password))
                .map(token -> "success\n%s\n%s".formatted(COOKIE, token))
                .orElse("failure\nWrong password");
    }

    private String step(Session session, Map<String, String> query, HttpServletRequest request) {
        var file = query.getOrDefault("filename", "");
        try {
            return switch (query.getOrDefault("mode", "")) {
                case "init" -> "zip=yes\nfile_limit=" + PushDesk.PART_MAX;
                case "file" -> {
                    desk.part(session, file, request.getInputStream());
                    yield "success";
                }
                case "import" -> desk.take(session, file) == PushDesk.Outcome.DONE ? "success" : "progress\nLater";
                default -> "failure\nNo such step";
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Session> session(Place place, HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(token -> desk.session(place.shop(), place.supplier(), token).stream())
                .findFirst();
    }

    /** Of HTTP Basic (RFC 7617); whatever the user is called. */
    private static Optional<String> password(HttpServletRequest request) {
        var header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        if (!header.startsWith("Basic ") || header.length() > PASSWORD_MAX) {
            return Optional.empty();
        }
        try {
            var pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no Base64 is no password
        }
    }

    private static Map<String, String> query(HttpServletRequest request) {
        var found = new HashMap<String, String>();
        for (var each : Objects.requireNonNullElse(request.getQueryString(), "").split("&")) {
            var equals = each.indexOf('=');
            if (equals > 0) {
                found.put(each.substring(0, equals), decoded(each.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return ""; // a name that cannot be read is none
        }
    }
}

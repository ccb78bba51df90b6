package orderdesk.platform.observe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The one id that a request, the events it leads to, their log lines and its problem answers share, through all
 * services.
 *
 * <p>It is the caller's {@code X-Request-Id} where that is usable, else the trace id of its W3C {@code traceparent},
 * else one of our own.
 */
public final class Correlation {

    public static final String HEADER = "X-Request-Id";
    public static final String LOG_KEY = "correlation";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NO_TRACE = "0".repeat(32);

    private Correlation() {}

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var id = named(request).or(() -> traced(request)).orElseGet(Correlation::fresh);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id under which operators find this request: its trace where it has one. */
    public static String traceOf(HttpServletRequest request) {
        return Optional.ofNullable(MDC.get("traceId"))
                .filter(trace -> !trace.isBlank())
                .orElseGet(() -> of(request));
    }

    private static Optional<String> named(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(id -> USABLE.matcher(id).matches());
    }

    private static Optional<String> traced(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACEPARENT::matcher)
                .filter(parent -> parent.matches() && !NO_TRACE.equals(parent.group(1)))
                .map(parent -> parent.group(1));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}

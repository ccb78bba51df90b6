package orderdesk.platform.aggregate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent}, as it travels with the events that a traced request leads to. */
public final class TraceParent {

    /** The name of the header, in HTTP and in Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** What a sender wrote, or nothing where it is no {@code traceparent}: a trace is worth no refusal. */
    public static @Nullable String usable(@Nullable String header) {
        return header != null && FORM.matcher(header).matches() ? header : null;
    }

    /** @param traceparent a usable one */
    public static String traceId(String traceparent) {
        return traceparent.substring(3, 35);
    }

    /** @param traceparent a usable one */
    public static String spanId(String traceparent) {
        return traceparent.substring(36, 52);
    }
}

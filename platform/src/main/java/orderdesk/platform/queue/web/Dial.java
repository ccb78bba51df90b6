package orderdesk.platform.queue.web;

import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** @param call the exchange's id of the call, where it gave one */
public record Dial(@Nullable String call) {

    /** The documentation shows it, and the tests send it. */
    public static final String EXAMPLE = """
            {"call": "pbx-20261124-0017"}
            """;

    private static final int CALL_MAX = 100;

    public Dial {
        new Invalid().atMost("/call", call, CALL_MAX).orElseRefuse();
    }

    /** The body may be left out. */
    public static @Nullable String call(@Nullable Dial request) {
        return request == null ? null : request.call();
    }
}

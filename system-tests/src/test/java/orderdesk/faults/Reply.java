package orderdesk.faults;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back to a caller.
 *
 * @param headers those whose sameness is promised: Location and ETag
 * @param retryAfter empty where it was not said
 */
record Reply(int status, String headers, String retryAfter, String body) {

    static Reply of(HttpResponse<String> raw) {
        var headers = raw.headers();
        return new Reply(
                raw.statusCode(),
                headers.firstValue("Location").orElse("") + " "
                        + headers.firstValue("ETag").orElse(""),
                headers.firstValue("Retry-After").orElse(""),
                raw.body());
    }

    JsonNode at(String pointer) {
        return JsonMapper.shared().readTree(body).at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asString("");
    }
}

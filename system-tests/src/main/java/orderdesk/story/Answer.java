package orderdesk.story;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered, as it came over the wire. */
record Answer(int status, String body, HttpResponse<String> raw) {

    static Answer of(HttpResponse<String> raw) {
        return new Answer(raw.statusCode(), raw.body(), raw);
    }

    Answer expect(int expected) {
        if (status != expected) {
            throw new NotSo("%s %s answered %d instead of %d: %s"
                    .formatted(raw.request().method(), raw.request().uri(), status, expected, shortened()));
        }
        return this;
    }

    /** Nothing happened; the same request may succeed later. */
    boolean isLater() {
        return (status == 503 || status == 429) && header("Retry-After").isPresent();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The value at a JSON pointer; missing values are absent nodes. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asString("");
    }

    Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    String etag() {
        return header("ETag").orElseThrow(() -> new NotSo("%s has no ETag".formatted(raw.uri())));
    }

    private String shortened() {
        return body.length() > 600 ? body.substring(0, 600) + "…" : body;
    }
}

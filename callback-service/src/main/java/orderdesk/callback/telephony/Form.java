package orderdesk.callback.telephony;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import orderdesk.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** A body of {@code application/x-www-form-urlencoded}, read from its bytes: what is signed is what was sent. */
public final class Form {

    /** Of fields; no provider sends half as many. */
    static final int FIELDS_MAX = 40;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * The body as it came over the wire. As a {@code @RequestBody} the framework would write it anew from the request's
     * parameters, of which the container knows none once a filter has read the body.
     *
     * @throws Problem as {@link #read}
     */
    public static Form of(HttpServletRequest request) throws IOException {
        return read(request.getInputStream().readAllBytes());
    }

    /** @throws Problem 400 where it is no form, names a field twice, or has more fields than any provider sends */
    public static Form read(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : text(body).split("&", -1)) {
            var at = pair.indexOf('=');
            if (at <= 0 || fields.size() == FIELDS_MAX) {
                throw unreadable();
            }
            if (fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1))) != null) {
                throw unreadable();
            }
        }
        return new Form(fields);
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    public static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw unreadable(); // a percent sign that is none
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return new Problem(HttpStatus.BAD_REQUEST, "body-unreadable", "The body is no form that is read here.");
    }
}

package orderdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** The fields of a form whose body a filter has read: the container, which would read it, finds none then. */
final class FormFields {

    /** Of one form; no page or program of the desk has a quarter as many. */
    static final int FIELDS_MAX = 200;

    private FormFields() {}

    /**
     * The parameters of the request with the fields of its form, which stand over those of its address.
     *
     * @throws Problem 400 for what is no form, or has too many fields
     */
    static Map<String, String[]> with(HttpServletRequest request, byte[] body) {
        var all = new LinkedHashMap<>(request.getParameterMap());
        if (isForm(request)) {
            read(body).forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        }
        return all;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        try {
            return type != null
                    && MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(
                            MediaType.asMediaType(MimeTypeUtils.parseMimeType(type)));
        } catch (InvalidMimeTypeException _) {
            return false; // what has no type is no form
        }
    }

    private static Map<String, List<String>> read(byte[] body) {
        var fields = new LinkedHashMap<String, List<String>>();
        var pairs = new String(body, StandardCharsets.UTF_8).split("&", FIELDS_MAX + 1);
        if (pairs.length > FIELDS_MAX) {
            throw unreadable();
        }
        for (var pair : pairs) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                var name = decoded(at < 0 ? pair : pair.substring(0, at));
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(at < 0 ? "" : decoded(pair.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw unreadable(); // a percent sign that is none
        }
    }

    private static Problem unreadable() {
        return new Problem(HttpStatus.BAD_REQUEST, "body-unreadable", "The body is no form that is read here.");
    }
}

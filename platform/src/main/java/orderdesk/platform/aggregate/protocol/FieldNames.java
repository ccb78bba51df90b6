package orderdesk.platform.aggregate.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Names of fields that come from data: MongoDB reads dots and leading dollars as its own, and NUL ends a name. */
public final class FieldNames {

    private FieldNames() {}

    public static String escaped(String name) {
        if (name.indexOf('.') < 0 && name.indexOf('$') < 0 && name.indexOf('%') < 0 && name.indexOf(0) < 0) {
            return name;
        }
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
    }

    public static String plain(String escaped) {
        if (escaped.indexOf('%') < 0) {
            return escaped;
        }
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

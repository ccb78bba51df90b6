package orderdesk.platform.language;

import java.util.regex.Pattern;

/** Russian quotation marks: «ёлочки» outside, „лапки“ inside. */
public final class Quotes {

    private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");

    private Quotes() {}

    public static String around(String name) {
        var inner = STRAIGHT.matcher(name).replaceAll("„$1“").replace('«', '„').replace('»', '“');
        return "«" + inner + "»";
    }
}

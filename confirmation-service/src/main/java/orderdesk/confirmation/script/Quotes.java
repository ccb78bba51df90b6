package orderdesk.confirmation.script;

import java.util.regex.Pattern;

/** Russian quotation marks: «ёлочки» outside, „лапки“ inside. */
final class Quotes {

    private static final Pattern STRAIGHT = Pattern.compile("\"([^\"]*)\"");

    private Quotes() {}

    static String around(String name) {
        var inner = STRAIGHT.matcher(name).replaceAll("„$1“").replace('«', '„').replace('»', '“');
        return "«" + inner + "»";
    }
}

package orderdesk.watch;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An expression of PromQL, read for the names of metrics in it; whether it is well-formed is promtool's to say. */
record Expression(String text) {

    private static final Pattern NO_METRICS = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|on|without|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:])[a-zA-Z_:][a-zA-Z0-9_:]*+(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /** Names of series, those of recording rules (with a colon) included. */
    Set<String> names() {
        var rest = NO_METRICS.matcher(text.replaceAll("\"[^\"]*\"", "\"\"")).replaceAll(" ");
        var names = new TreeSet<String>();
        NAME.matcher(rest).results().map(found -> found.group()).forEach(names::add);
        names.removeAll(WORDS);
        return names;
    }
}

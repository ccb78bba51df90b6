package orderdesk.confirmation.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence with gaps, as {@code {{order.number|digits}}}: a path, then filters from left to right, arguments after a
 * colon.
 *
 * <p>Where a value is missing there is no sentence at all, rather than one with a hole: the next variant is taken.
 */
record Template(String text) {

    private static final Pattern GAP = Pattern.compile("\\{\\{([^|}]+)((?:\\|[^|}]+)*)}}");

    Optional<String> fill(Map<String, Object> values, Filters filters) {
        var filled = new StringBuilder();
        var gaps = GAP.matcher(text);
        while (gaps.find()) {
            var value = Optional.ofNullable(values.get(gaps.group(1).strip()))
                    .map(found -> filtered(found, gaps.group(2), filters))
                    .filter(said -> !said.isBlank());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            gaps.appendReplacement(filled, "");
            filled.append(value.get());
        }
        gaps.appendTail(filled);
        return Optional.of(filled.toString());
    }

    private static String filtered(Object value, String chain, Filters filters) {
        var said = value;
        for (var filter : chain.split("\\|", -1)) {
            if (!filter.isBlank()) {
                var parts = filter.strip().split(":", 2);
                said = filters.apply(parts[0], said, parts.length < 2 ? List.of() : arguments(parts[1]));
            }
        }
        return said.toString();
    }

    private static List<String> arguments(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }
}

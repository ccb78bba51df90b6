package orderdesk.platform.language;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text with gaps, as {@code {{order.number|digits}}}: a path, then filters from left to right, arguments after a
 * colon. There is nothing else in it: no conditions, no loops, no calls, so that whoever writes one can do no harm. A
 * value is inserted as it is and never read for gaps again.
 *
 * <p>Where a value is missing there is no text at all, rather than one with a hole.
 */
public record Template(String text) {

    /** Characters that a template may have. */
    public static final int TEXT_MAX = 10_000;

    /** Gaps that a template may have. */
    public static final int GAPS_MAX = 200;

    /** Filters, one after the other, that a gap may have. */
    public static final int FILTERS_MAX = 4;

    private static final Pattern GAP = Pattern.compile("\\{\\{([^|{}]+)((?:\\|[^|{}]+)*+)}}");

    /** @return nothing where any value is missing or blank */
    public Optional<String> fill(Map<String, Object> values, Filters filters) {
        var filled = new StringBuilder();
        var gaps = GAP.matcher(text);
        while (gaps.find()) {
            var value = said(gaps.toMatchResult(), values, filters);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            gaps.appendReplacement(filled, "");
            filled.append(value.get());
        }
        gaps.appendTail(filled);
        return Optional.of(filled.toString());
    }

    /** The paths whose values are missing or blank, in the order of the text. */
    public Set<String> missing(Map<String, Object> values, Filters filters) {
        var missing = new LinkedHashSet<String>();
        GAP.matcher(text)
                .results()
                .filter(gap -> said(gap, values, filters).isEmpty())
                .forEach(gap -> missing.add(path(gap)));
        return missing;
    }

    /** Every path that the text names. */
    public Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        GAP.matcher(text).results().forEach(gap -> paths.add(path(gap)));
        return paths;
    }

    /** What keeps this text from being a template, in one sentence each; empty where nothing does. */
    public List<String> mistakes() {
        if (text.length() > TEXT_MAX) {
            return List.of("The text has more than %d characters.".formatted(TEXT_MAX));
        }
        var gaps = GAP.matcher(text).results().toList();
        if (gaps.size() > GAPS_MAX) {
            return List.of("The text has more than %d gaps.".formatted(GAPS_MAX));
        }
        var rest = GAP.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            return List.of("A gap is not closed, or has another inside: write {{path|filter:argument}}.");
        }
        return gaps.stream()
                .flatMap(gap -> FilterChain.of(gap.group(2)).mistakes().stream())
                .distinct()
                .toList();
    }

    private static Optional<String> said(MatchResult gap, Map<String, Object> values, Filters filters) {
        return Optional.ofNullable(values.get(path(gap)))
                .map(found -> FilterChain.of(gap.group(2)).apply(found, filters))
                .filter(said -> !said.isBlank());
    }

    private static String path(MatchResult gap) {
        return gap.group(1).strip();
    }

    /** The filters of one gap. */
    private record FilterChain(List<String> filters) {

        static FilterChain of(String chain) {
            return new FilterChain(Arrays.stream(chain.split("\\|", -1))
                    .map(String::strip)
                    .filter(filter -> !filter.isEmpty())
                    .toList());
        }

        String apply(Object value, Filters filters) {
            var said = value;
            for (var filter : this.filters) {
                said = filters.apply(name(filter), said, arguments(filter));
            }
            return said.toString();
        }

        List<String> mistakes() {
            if (filters.size() > FILTERS_MAX) {
                return List.of("A gap has more than %d filters.".formatted(FILTERS_MAX));
            }
            return filters.stream()
                    .filter(filter -> !Filters.knows(name(filter), arguments(filter)))
                    .map("There is no filter \"%s\", or not with these arguments."::formatted)
                    .toList();
        }

        private static String name(String filter) {
            return filter.split(":", 2)[0];
        }

        private static List<String> arguments(String filter) {
            var parts = filter.split(":", 2);
            return parts.length < 2
                    ? List.of()
                    : Arrays.stream(parts[1].split(",", -1)).map(String::strip).toList();
        }
    }
}

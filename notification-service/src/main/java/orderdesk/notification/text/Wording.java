package orderdesk.notification.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.HouseWords;
import orderdesk.platform.language.Template;

/**
 * The words of one kind of message: a subject and lines with gaps. A line that begins with {@code ?} is left out where a
 * value of it is missing; in any other line, and in the subject, a missing value stops the message (R101).
 */
public record Wording(String subject, String body) {

    public static final int SUBJECT_MAX = 150;

    private static final String OPTIONAL = "?";

    /** What stands in the way of using it about an order, one sentence each. */
    public List<String> mistakes() {
        return mistakes(Paths.ALL);
    }

    /** @param known paths that there are values for */
    public List<String> mistakes(Set<String> known) {
        return Stream.concat(mistakesIn(Stream.of(subject, body), known), headline().stream())
                .distinct()
                .toList();
    }

    private Stream<String> mistakesIn(Stream<String> texts, Set<String> known) {
        var all = texts.toList();
        var form = all.stream().flatMap(text -> new Template(text).mistakes().stream());
        var words = all.stream()
                .flatMap(text -> HouseWords.forbiddenIn(text).stream())
                .map("The desk does not say \"%s\"."::formatted);
        var values = paths().stream().filter(path -> !known.contains(path)).map("There is no value \"%s\"."::formatted);
        return Stream.of(form, words, values).flatMap(each -> each);
    }

    /** What stands in the way of using it as a short message: it has no subject. */
    public List<String> shortMistakes() {
        var headline = subject.isBlank() ? Stream.<String>empty() : Stream.of("A short message has no subject.");
        return Stream.concat(headline, mistakesIn(Stream.of(body), Paths.ALL))
                .distinct()
                .toList();
    }

    private Optional<String> headline() {
        if (subject.isBlank() || subject.length() > SUBJECT_MAX) {
            return Optional.of("A subject has 1 to %d characters.".formatted(SUBJECT_MAX));
        }
        return subject.chars().anyMatch(Character::isISOControl)
                ? Optional.of("A subject is one line.")
                : Optional.empty();
    }

    private Set<String> paths() {
        var paths = new TreeSet<>(new Template(subject).paths());
        paths.addAll(new Template(body).paths());
        return paths;
    }

    /** The forms in it that are guesses of grammar, as they stand in the text (R102). */
    public Set<String> guessed(Values values) {
        var said = new TreeSet<String>();
        for (var path : paths()) {
            if (values.guesses().contains(path)) {
                said.add(String.valueOf(values.map().get(path)));
            }
        }
        return said;
    }

    /** The values that it cannot do without and that are not there. */
    public Set<String> missing(Map<String, Object> values, Filters filters) {
        var missing = new TreeSet<>(new Template(subject).missing(values, filters));
        body.lines()
                .filter(line -> !line.startsWith(OPTIONAL))
                .forEach(line -> missing.addAll(new Template(line).missing(values, filters)));
        return missing;
    }

    /**
     * Filled in, with nothing missing.
     *
     * @throws IllegalArgumentException where something is
     */
    public Filled filled(Map<String, Object> values, Filters filters) {
        var lines = body.lines()
                .flatMap(line -> line(line, values, filters).stream())
                .collect(Collectors.joining("\n"));
        var line = required(subject, values, filters).replaceAll("\\p{Cntrl}+", " ");
        return new Filled(line, lines);
    }

    private static Optional<String> line(String line, Map<String, Object> values, Filters filters) {
        return line.startsWith(OPTIONAL)
                ? new Template(line.substring(1).strip()).fill(values, filters)
                : Optional.of(required(line, values, filters));
    }

    private static String required(String text, Map<String, Object> values, Filters filters) {
        var template = new Template(text);
        return template.fill(values, filters)
                .orElseThrow(() -> new IllegalArgumentException("Missing: " + template.missing(values, filters)));
    }

    /** Words without gaps. */
    public record Filled(String subject, String text) {}
}

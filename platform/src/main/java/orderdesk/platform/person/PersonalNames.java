package orderdesk.platform.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which texts in states and events are about a customer, by the names of the components that hold them: what he said,
 * what was said of him, and where he is. The lists are beside this class: {@code personal.txt}, and
 * {@code impersonal.txt} for what was looked at and stays. A line is {@code component}, or {@code Record.component}
 * where a name means different things; the latter goes before.
 */
final class PersonalNames {

    private static final Set<String> PERSONAL = lines("personal.txt");
    private static final Set<String> IMPERSONAL = lines("impersonal.txt");

    private PersonalNames() {}

    static boolean isPersonal(Class<?> record, String component) {
        var qualified = record.getSimpleName() + "." + component;
        return PERSONAL.contains(qualified) || PERSONAL.contains(component) && !IMPERSONAL.contains(qualified);
    }

    /** Whether somebody has looked at it. */
    static boolean isDecided(Class<?> record, String component) {
        var qualified = record.getSimpleName() + "." + component;
        return Set.of(component, qualified).stream()
                .anyMatch(name -> PERSONAL.contains(name) || IMPERSONAL.contains(name));
    }

    /** Of a record that is not known: whether the name is personal in any. */
    static boolean isPersonalSomewhere(String component) {
        return PERSONAL.stream().anyMatch(name -> name.equals(component) || name.endsWith("." + component));
    }

    private static Set<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(PersonalNames.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list is part of the build: " + file, e);
        }
    }
}

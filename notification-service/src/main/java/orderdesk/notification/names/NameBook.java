package orderdesk.notification.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/** What is known of single names: whose given names they are, and the forms of those that follow no rule. */
final class NameBook {

    static final NameBook RUSSIAN = new NameBook();

    private static final String ANYBODY = "*";

    private final Map<String, Set<Sex>> given = new HashMap<>();
    private final Map<String, Map<GrammaticalCase, String>> exceptions = new HashMap<>();

    private NameBook() {
        lines("given.txt").forEach(this::given);
        lines("exceptions.txt").forEach(this::exception);
    }

    /** Who bears this given name; nobody where it is not known. */
    Set<Sex> bearers(String name) {
        return given.getOrDefault(name, Set.of());
    }

    Optional<String> exception(String name, @Nullable Sex sex, GrammaticalCase wanted) {
        var own = sex == null ? null : exceptions.get(name + sex);
        return Optional.ofNullable(own == null ? exceptions.get(name + ANYBODY) : own)
                .map(forms -> forms.get(wanted));
    }

    /** {@code m Иван Пётр …}; {@code mf} are names of either. */
    private void given(String line) {
        var words = line.split("\\s+");
        var sexes = EnumSet.noneOf(Sex.class);
        if (words[0].contains("m")) {
            sexes.add(Sex.MALE);
        }
        if (words[0].contains("f")) {
            sexes.add(Sex.FEMALE);
        }
        Arrays.stream(words).skip(1).forEach(name -> given.put(name, sexes));
    }

    /** {@code Цой m Цоя Цою Цоя Цоем Цое}: the nominative, whose it is, and the five forms. */
    private void exception(String line) {
        var words = line.split("\\s+");
        var sex = switch (words[1]) {
            case "m" -> Sex.MALE.toString();
            case "f" -> Sex.FEMALE.toString();
            default -> ANYBODY;
        };
        var forms = new EnumMap<GrammaticalCase, String>(GrammaticalCase.class);
        for (var each : GrammaticalCase.values()) {
            forms.put(each, words[2 + each.ordinal()]);
        }
        exceptions.put(words[0] + sex, forms);
    }

    private static List<String> lines(String file) {
        var path = "/names/ru/" + file;
        try (var in = Objects.requireNonNull(NameBook.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

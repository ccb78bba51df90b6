package orderdesk.platform.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Person;
import org.jspecify.annotations.Nullable;

/** Names as they are said: in the nominative, and not as a form happened to be filled in. */
public final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    private Names() {}

    /** Given name and patronymic; never the surname. */
    public static Optional<String> callName(Person person) {
        return given(person).map(given -> joined(given, person.patronymic()));
    }

    public static Optional<String> given(Person person) {
        return Optional.ofNullable(person.given()).map(Names::tidy).filter(name -> !name.isEmpty());
    }

    public static Optional<String> fullName(Person person) {
        var name = Stream.of(person.surname(), person.given(), person.patronymic())
                .map(part -> part == null ? "" : tidy(part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static String joined(String given, @Nullable String patronymic) {
        var tidied = patronymic == null ? "" : tidy(patronymic);
        return tidied.isEmpty() ? given : given + " " + tidied;
    }

    /** «иванова ИРИНА» becomes «Иванова Ирина»; what is written in both cases stays. */
    static String tidy(String name) {
        return WORD.matcher(name.strip().replaceAll("\\s+", " ")).replaceAll(Names::capitalised);
    }

    private static String capitalised(MatchResult found) {
        var word = found.group();
        var russian = Locale.of("ru");
        var oneCase = word.equals(word.toLowerCase(russian)) || word.equals(word.toUpperCase(russian));
        return oneCase && word.length() > 1
                ? word.substring(0, 1).toUpperCase(russian) + word.substring(1).toLowerCase(russian)
                : word;
    }
}

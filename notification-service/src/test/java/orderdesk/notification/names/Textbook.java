package orderdesk.notification.names;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The regular declensions as school textbooks have them, written down by ending: genitive, dative, accusative,
 * instrumental, prepositional. It knows nothing of the rules that are tested.
 */
final class Textbook {

    /** Whose vowel is lost, or whose stress is at the end. */
    private static final Map<String, String> IRREGULAR = Map.of(
            "Лев", "Льва Льву Льва Львом Льве",
            "Павел", "Павла Павлу Павла Павлом Павле",
            "Пётр", "Петра Петру Петра Петром Петре",
            "Илья", "Ильи Илье Илью Ильёй Илье",
            "Любовь", "Любови Любови Любовь Любовью Любови");

    private static final String NEVER = "| | | | |";

    private static final List<Rule> SURNAMES_OF_MEN = List.of(
            new Rule(".*(?:ко|дзе|ых|аго|ли)", 0, NEVER),
            new Rule(".*(?:ов|ев|ёв|ин|ын)", 0, "а у а ым е"),
            new Rule(".*[кц]ий", 2, "ого ому ого им ом"),
            new Rule(".*ской", 2, "ого ому ого им ом"),
            new Rule(".*ь", 1, "я ю я ем е"),
            new Rule(".*[жчшщц]", 0, "а у а ем е"),
            new Rule(".*[кгх]а", 1, "и е у ой е"),
            new Rule(".*[бвгдзклмнпрстфх]", 0, "а у а ом е"));

    private static final List<Rule> SURNAMES_OF_WOMEN = List.of(
            new Rule(".*(?:ко|дзе|ых|аго|ли|[бвгджзклмнпрстфхцчшщь])", 0, NEVER),
            new Rule(".*(?:ова|ева|ёва|ина|ына)", 1, "ой ой у ой ой"),
            new Rule(".*ская|.*цкая", 2, "ой ой ую ой ой"),
            new Rule(".*[кгх]а", 1, "и е у ой е"));

    private static final List<Rule> NAMES_OF_MEN = List.of(
            new Rule(".*ий", 1, "я ю я ем и"),
            new Rule(".*[йь]", 1, "я ю я ем е"),
            new Rule(".*[кгх]а", 1, "и е у ой е"),
            new Rule(".*[жшчщ]а", 1, "и е у ей е"),
            new Rule(".*а", 1, "ы е у ой е"),
            new Rule(".*я", 1, "и е ю ей е"),
            new Rule(".*[бвгдзклмнпрстфх]", 0, "а у а ом е"));

    private static final List<Rule> NAMES_OF_WOMEN = List.of(
            new Rule(".*ия", 1, "и и ю ей и"),
            new Rule(".*я", 1, "и е ю ей е"),
            new Rule(".*[кгх]а", 1, "и е у ой е"),
            new Rule(".*[жшчщ]а", 1, "и е у ей е"),
            new Rule(".*а", 1, "ы е у ой е"),
            new Rule(".*ь", 1, "и и ь ью и"),
            new Rule(".*[бвгдзклмнпрстфх]", 0, NEVER));

    private Textbook() {}

    static List<String> surname(String surname, Sex sex) {
        return forms(surname, sex == Sex.MALE ? SURNAMES_OF_MEN : SURNAMES_OF_WOMEN);
    }

    static List<String> given(String given, Sex sex) {
        var irregular = IRREGULAR.get(given);
        return irregular == null
                ? forms(given, sex == Sex.MALE ? NAMES_OF_MEN : NAMES_OF_WOMEN)
                : List.of(irregular.split(" "));
    }

    private static List<String> forms(String name, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.ending().matcher(name).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("The textbook has no rule for " + name))
                .of(name);
    }

    /** @param cut letters that go before an ending comes */
    private record Rule(Pattern ending, int cut, List<String> endings) {

        Rule(String ending, int cut, String endings) {
            this(
                    Pattern.compile(ending),
                    cut,
                    Stream.of(endings.split(" "))
                            .map(each -> each.replace("|", ""))
                            .toList());
        }

        List<String> of(String name) {
            var stem = name.substring(0, name.length() - cut);
            return endings.stream().map(each -> stem + each).toList();
        }
    }
}

package orderdesk.notification.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.platform.language.HouseWords;

/**
 * Looks through what an operator has written before it goes out (R107): words that the desk does not use, frequent
 * mistakes of spelling, words that no dictionary has, alphabets mixed in a word, slips of typing.
 */
public final class LanguageCheck {

    private static final Map<String, String> MISSPELT = misspelt();
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** Unknown words that are named at once: each costs a search for what was meant. */
    private static final int UNKNOWN_MAX = 50;

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private static final List<Rule> RULES = List.of(
            new Rule("gap", true, Pattern.compile("\\{\\{[^}]*(?:}}|$)|_{3,}"), "A gap is left open."),
            new Rule(
                    "alphabets",
                    false,
                    Pattern.compile("\\p{L}*(?:\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic})\\p{L}*"),
                    "Letters of two alphabets in one word."),
            new Rule(
                    "twice",
                    false,
                    Pattern.compile(
                            "(?<![\\p{L}-])(\\p{L}+)\\h+\\1(?![\\p{L}-])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                    "The same word twice."),
            new Rule("space", false, Pattern.compile("\\p{L}+\\h+[,.!?;:](?!\\))"), "A space before a sign."),
            new Rule(
                    "no-space",
                    false,
                    Pattern.compile("\\p{IsCyrillic}+[,;!?]\\p{IsCyrillic}+"),
                    "No space after a sign."),
            new Rule("spaces", false, Pattern.compile("\\S\\h{2,}\\S"), "More than one space."),
            new Rule("signs", false, Pattern.compile("[!?]{2,}|\\.{4,}|,,"), "Too many signs."),
            new Rule("shouting", false, Pattern.compile("(?<!\\p{L})[А-ЯЁ]{6,}"), "Capitals shout."));

    private LanguageCheck() {}

    /** What is found in a text about nobody and nothing in particular. */
    public static List<Finding> of(String text) {
        return of(text, Set.of());
    }

    /**
     * What is found in a text, in its order of kinds; empty for a good one.
     *
     * @param familiar words that need no dictionary: the customer's name, his goods, his street; in lower case
     */
    public static List<Finding> of(String text, Set<String> familiar) {
        var house = HouseWords.forbiddenIn(text).stream()
                .map(said -> new Finding("house-words", said, "The desk does not say this.", true));
        var spelling = WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> MISSPELT.containsKey(plain(word)))
                .map(word -> new Finding(
                        "spelling", word, "It is spelt \"%s\".".formatted(MISSPELT.get(plain(word))), false));
        var unknown = Spelling.unknownIn(text).stream()
                .filter(word -> !MISSPELT.containsKey(plain(word)) && !familiar.contains(lower(word)))
                .limit(UNKNOWN_MAX)
                .map(word -> new Finding("unknown-word", word, advice(word), false));
        var slips = RULES.stream().flatMap(rule -> rule.in(text));
        return Stream.of(house, spelling, unknown, slips)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The same, without what its writer insists on, as it stands in the text; not everything can be insisted on. */
    public static List<Finding> of(String text, Set<String> familiar, Collection<String> insisted) {
        var right = Set.copyOf(insisted);
        return of(text, familiar).stream()
                .filter(finding -> finding.forGood() || !right.contains(finding.said()))
                .toList();
    }

    /** Every word in these texts, as {@link #of} takes it for familiar. */
    public static Set<String> wordsOf(Stream<String> texts) {
        return texts.flatMap(text -> COMPOUND.matcher(text).results())
                .map(found -> lower(found.group()))
                .collect(Collectors.toSet());
    }

    private static String advice(String word) {
        var near = Spelling.near(word);
        return near.isEmpty()
                ? "No dictionary has it."
                : "No dictionary has it; perhaps \"%s\".".formatted(String.join("\", \"", near));
    }

    private static String plain(String word) {
        return lower(word).replace('ё', 'е');
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.of("ru"));
    }

    /** A line holds the wrong word and the right one. */
    private static Map<String, String> misspelt() {
        var file = "/language/ru/misspelt.txt";
        try (var in = Objects.requireNonNull(LanguageCheck.class.getResourceAsStream(file), file)) {
            var words = new HashMap<String, String>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s+", 2)))
                    .forEach(pair -> words.put(plain(pair.getFirst()), pair.getLast()));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param said as it stands in the text
     * @param forGood nobody may insist on it
     */
    public record Finding(String code, String said, String advice, boolean forGood) {

        /** What was found, and what is wrong with it. */
        public String sentence() {
            return "\"%s\": %s".formatted(said, advice);
        }
    }

    private record Rule(String code, boolean forGood, Pattern pattern, String advice) {

        Stream<Finding> in(String text) {
            return pattern.matcher(text).results().map(found -> new Finding(code, found.group(), advice, forGood));
        }
    }
}

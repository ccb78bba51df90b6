package orderdesk.notification.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * A spelling dictionary of Russian with every form of its words: LanguageTool's, of about 250,000 words, in an automaton
 * of 2 MB. It is read when it is first needed.
 */
final class Spelling {

    private static final String FILES = "/org/languagetool/resource/ru/hunspell/ru_RU.";

    /** Cyrillic, with hyphens inside; whatever has a Latin letter or a digit in it is a name or a number. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{IsCyrillic}+(?:-\\p{IsCyrillic}+)*(?![\\p{L}\\p{N}])");

    /** As «СМС» or «ООО». */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{1,5}");

    /** One edit away; more would be guessing. */
    private static final int DISTANCE = 1;

    private static final int SUGGESTED_MAX = 3;

    /** Of the longest words; the search for what was meant takes longer with each letter. */
    private static final int LETTERS_MAX = 40;

    private Spelling() {}

    /** The words of a text that the dictionary does not have, each once, in their order. */
    static List<String> unknownIn(String text) {
        var speller = new Speller(Words.ALL, DISTANCE); // it keeps what it is doing, so each check has its own
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(word -> !ABBREVIATION.matcher(word).matches())
                .filter(word -> !isKnown(speller, word))
                .toList();
    }

    /** What may have been meant; empty where nothing is near. */
    static List<String> near(String word) {
        return word.length() > LETTERS_MAX
                ? List.of()
                : new Speller(Words.ALL, DISTANCE)
                        .findReplacements(lower(word)).stream()
                                .limit(SUGGESTED_MAX)
                                .toList();
    }

    /** A compound is known as a whole, or by each of its parts. */
    private static boolean isKnown(Speller speller, String word) {
        return isInDictionary(speller, word)
                || word.contains("-") && Stream.of(word.split("-")).allMatch(part -> isInDictionary(speller, part));
    }

    /** Names stand there with a capital; ё may be written or not. */
    private static boolean isInDictionary(Speller speller, String word) {
        var lower = lower(word);
        return Stream.of(word, lower, lower.replace('ё', 'е'), capital(lower), capital(lower.replace('ё', 'е')))
                .anyMatch(speller::isInDictionary);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.of("ru"));
    }

    private static String capital(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.of("ru")) + lower.substring(1);
    }

    /** Read once, when the first text is checked. */
    private static final class Words {

        static final Dictionary ALL = read();

        private static Dictionary read() {
            try (var automaton = file("dict").openStream();
                    var properties = file("info").openStream()) {
                return Dictionary.read(automaton, properties);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static URL file(String kind) {
            return Objects.requireNonNull(Spelling.class.getResource(FILES + kind), kind);
        }
    }
}

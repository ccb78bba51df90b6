package orderdesk.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no text of the desk says (R102, R107): promises without a time, words that take the customer's or the operator's
 * gender for granted, office style and filler.
 */
public final class HouseWords {

    private static final List<String> PHRASES = List.of(
            "в ближайшее время",
            "в скором времени",
            "скоро",
            "как только, так сразу",
            "на данный момент",
            "доброго времени суток",
            "доброй ночи",
            "вас беспокоит",
            "по поводу",
            "в течении",
            "денежка",
            "чё",
            "как бы",
            "алло",
            "девушка",
            "не переживайте",
            "я вам уже объяснила",
            "это не ко мне",
            "уважаемый(ая)",
            "рад вас",
            "рада вас",
            "as soon as possible",
            "in the near future",
            "shortly");

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("\\bя\\s+(?:[\\p{L}]+\\s+)?[\\p{L}]+(?:л|ла|лся|лась)\\b", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("[\\p{L}]+\\((?:а|ая|ла|лась)\\)", Pattern.UNICODE_CHARACTER_CLASS));

    private HouseWords() {}

    /** The phrases that have to go, as the text has them; empty for a good text. */
    public static List<String> forbiddenIn(String text) {
        var plain = text.toLowerCase(Locale.of("ru")).replace('ё', 'е');
        var said = PHRASES.stream().filter(phrase -> contains(plain, phrase.replace('ё', 'е')));
        var formed = PATTERNS.stream()
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(found -> found.group());
        return Stream.concat(said, formed).distinct().toList();
    }

    /** As whole words: «нескоро» is another one. */
    private static boolean contains(String text, String phrase) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(phrase) + "(?![\\p{L}])")
                .matcher(text)
                .find();
    }
}

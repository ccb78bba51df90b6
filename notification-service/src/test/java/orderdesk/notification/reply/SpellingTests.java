package orderdesk.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import orderdesk.notification.reply.LanguageCheck.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dictionary, measured: how many right words it has, and how many wrong ones it does not have. */
class SpellingTests {

    static final double RIGHT_MIN = 0.95;
    static final double WRONG_MIN = 0.85;

    @Test
    void goodsInTheirCasesAndNumbersAreKnown() {
        var goods = words("/language/ru/goods.txt");

        var unknown = Spelling.unknownIn(String.join(" ", goods));

        System.out.printf("goods: %d forms, %d unknown: %s%n", goods.size(), unknown.size(), unknown);
        assertThat(1 - unknown.size() / (double) goods.size())
                .as("unknown: %s", unknown)
                .isGreaterThan(RIGHT_MIN);
    }

    @Test
    void namesAreKnown() {
        var names = words("/names/ru/given.txt").stream()
                .filter(word -> word.matches("\\p{Lu}\\p{Ll}+"))
                .toList();

        var unknown = Spelling.unknownIn(String.join(" ", names));

        System.out.printf("names: %d, %d unknown: %s%n", names.size(), unknown.size(), unknown);
        assertThat(1 - unknown.size() / (double) names.size())
                .as("unknown: %s", unknown)
                .isGreaterThan(0.8);
    }

    @Test
    void frequentMistakesAreNotInIt() {
        var wrong = lines("/language/ru/misspelt.txt")
                .map(line -> line.split("\\s+", 2)[0])
                .toList();

        var found = Spelling.unknownIn(String.join(" ", wrong));

        var taken = wrong.stream().filter(word -> !found.contains(word)).toList();
        System.out.printf("mistakes: %d, %d taken for words: %s%n", wrong.size(), taken.size(), taken);
        assertThat(found.size() / (double) wrong.size())
                .as("taken for words: %s", taken)
                .isGreaterThan(WRONG_MIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Кое-кто по-русски скажет всё-таки точнее.",
                "Ещё раз: подъезд, съёмка, объём, ёлка и елка.",
                "СМС придёт из ООО, размер XL, модель А12Б.",
                "Менеджер перезвонит вам послезавтра до обеда."
            })
    void goodWordsPass(String text) {
        assertThat(Spelling.unknownIn(text)).isEmpty();
    }

    @Test
    void whatNoDictionaryHasIsFlaggedWithWhatMayBeMeantAndNeverForGood() {
        assertThat(LanguageCheck.of("Вышлем вам картрижд завтра."))
                .containsExactly(
                        new Finding("unknown-word", "картрижд", "No dictionary has it; perhaps \"картридж\".", false));
        assertThat(LanguageCheck.of("Ждём вас в Жвыркуеве."))
                .extracting(Finding::forGood)
                .containsExactly(false);
    }

    @Test
    void endlessWordsAndManyOfThemAreLookedAtInAMoment() {
        assertThat(Spelling.near("а".repeat(41))).isEmpty();
        assertThat(LanguageCheck.of("жвырк".repeat(2_000))).hasSize(1);
        var many = IntStream.range(0, 51)
                .mapToObj(number -> "жвы" + (char) ('а' + number % 32) + (char) ('а' + number / 32) + "рку")
                .collect(Collectors.joining(" "));
        assertThat(LanguageCheck.of(many)).hasSize(50);
    }

    @Test
    void whatTheOrderItselfSaysNeedsNoDictionary() {
        var familiar = LanguageCheck.wordsOf(Stream.of("1. Брямслив «Метеорит-Ф» — 1 штука", "Жвыркуевой Зульфие"));

        assertThat(familiar).contains("брямслив", "метеорит-ф", "жвыркуевой");
        assertThat(LanguageCheck.of("Брямслив для Жвыркуевой готов.", familiar)).isEmpty();
        assertThat(LanguageCheck.of("Брямслив для Жвыркуевой готов.", Set.of())).isNotEmpty();
    }

    private static List<String> words(String file) {
        return lines(file)
                .flatMap(line -> Stream.of(line.split("[\\s,;:]+")))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> lines(String file) {
        try (var in = Objects.requireNonNull(SpellingTests.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

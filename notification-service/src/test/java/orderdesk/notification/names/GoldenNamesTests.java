package orderdesk.notification.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Person;
import orderdesk.notification.addressee.domain.GrammaticalCase;
import org.junit.jupiter.api.Test;

/**
 * How often an ordinary name is right: every given name of the book with frequent surnames, against the regular
 * declensions of a textbook. The hard ones are in {@link InflectionTests}.
 */
class GoldenNamesTests {

    /** The most frequent of Russia, and some of its neighbours; of women in their own form. */
    static final List<String> MEN = words("""
            Иванов Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев
            Семёнов Егоров Козлов Николаев Никитин Зайцев Соловьёв Кузьмин Королёв Гусев Ильин Сорокин Куницын Птицын
            Каримов Гарипов Алиев Мамедов Ахметов Кадыров Назарбаев Вишневский Троицкий Чайковский Донской Мельник
            Ткачук Бондарчук Шмидт Рабинович Коваль Саркисян Петросян Шевченко Бойко Черных Седых Джапаридзе Иванишвили
            Сорока Чайка""");

    static final List<String> WOMEN = words("""
            Иванова Смирнова Кузнецова Попова Васильева Соколова Михайлова Новикова Фёдорова Морозова Волкова Алексеева
            Лебедева Семёнова Егорова Козлова Николаева Никитина Зайцева Соловьёва Кузьмина Королёва Гусева Ильина
            Сорокина Куницына Птицына Каримова Гарипова Алиева Мамедова Ахметова Вишневская Троицкая Чайковская Донская
            Мельник Ткачук Бондарчук Шмидт Рабинович Коваль Саркисян Петросян Шевченко Бойко Черных Седых Джапаридзе
            Иванишвили Сорока Чайка""");

    /** With each given name; the list of surnames is gone through again and again. */
    static final int SURNAMES_EACH = 4;

    @Test
    void whatItIsSureOfIsRightAndItIsSureOfNearlyAll() {
        var wrong = new ArrayList<String>();
        var flagged = new ArrayList<String>();
        var bearers = bearers();
        for (var at = 0; at < bearers.size() * SURNAMES_EACH; at++) {
            var bearer = bearers.get(at % bearers.size());
            var surnames = bearer.sex() == Sex.MALE ? MEN : WOMEN;
            check(bearer, surnames.get(at % surnames.size()), wrong, flagged);
        }

        var names = bearers.size() * SURNAMES_EACH;
        var forms = names * GrammaticalCase.values().length;
        System.out.printf(
                "%d names, %d forms: %d sure and right, %d flagged, %d sure and wrong%n",
                names, forms, forms - flagged.size() - wrong.size(), flagged.size(), wrong.size());
        assertThat(names).isGreaterThanOrEqualTo(500);
        assertThat(wrong).isEmpty();
        assertThat(flagged.size()).as(() -> flagged.toString()).isLessThanOrEqualTo(forms / 50);
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    private static void check(Bearer bearer, String surname, List<String> wrong, List<String> flagged) {
        var person = new Person(surname, bearer.given(), null, null);
        for (var wanted : GrammaticalCase.values()) {
            var form = new Inflection().fullName(person, wanted).orElseThrow();
            var expected = Textbook.surname(surname, bearer.sex()).get(wanted.ordinal()) + " "
                    + Textbook.given(bearer.given(), bearer.sex()).get(wanted.ordinal());
            if (!form.sure()) {
                flagged.add(form.text());
            } else if (!form.text().equals(expected)) {
                wrong.add("%s, not %s".formatted(form.text(), expected));
            }
        }
    }

    /** Every given name that the service knows, of either sex where it is of both. */
    private static List<Bearer> bearers() {
        try (var in = Objects.requireNonNull(Inflection.class.getResourceAsStream("/names/ru/given.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> bearers(line.split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Bearer> bearers(String[] words) {
        return Stream.of(Sex.values())
                .filter(sex -> words[0].contains(sex == Sex.MALE ? "m" : "f"))
                .flatMap(sex -> Arrays.stream(words).skip(1).map(given -> new Bearer(given, sex)));
    }

    private record Bearer(String given, Sex sex) {}
}

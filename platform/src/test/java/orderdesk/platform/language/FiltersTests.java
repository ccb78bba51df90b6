package orderdesk.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check data of the script's grammar. */
class FiltersTests {

    /** A Saturday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static final Filters FILTERS = new Filters(TODAY);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        0; 0 рублей
        1; 1 копейка
        21; 21 копейка
        100; 1 рубль
        121; 1 рубль 21 копейка
        200; 2 рубля
        1100; 11 рублей
        2100; 21 рубль
        20050; 200 рублей 50 копеек
        129000; 1 290 рублей
        100000100; 1 000 001 рубль
        -30000; минус 300 рублей\
        """)
    void moneyAgreesWithItsNumber(long minor, String said) {
        assertThat(FILTERS.apply("money", new Money(minor, "RUB"), List.of())).isEqualTo(said);
    }

    @Test
    void otherCurrenciesAreSaidToo() {
        assertThat(FILTERS.apply("money", new Money(129000, "KZT"), List.of())).isEqualTo("1 290 тенге");
        assertThat(FILTERS.apply("money", new Money(1290, "JPY"), List.of())).isEqualTo("1290 JPY");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 штук",
        "1, 1 штука",
        "2, 2 штуки",
        "5, 5 штук",
        "11, 11 штук",
        "14, 14 штук",
        "21, 21 штука",
        "111, 111 штук",
        "1001, 1 001 штука"
    })
    void piecesAgreeWithTheirNumber(int number, String said) {
        assertThat(FILTERS.apply("count", number, List.of("штука", "штуки", "штук")))
                .isEqualTo(said);
    }

    @Test
    void fractionTakesTheGenitiveSingular() {
        assertThat(FILTERS.apply("count", new BigDecimal("1.5"), List.of("метр", "метра", "метров")))
                .isEqualTo("1,5 метра");
    }

    @ParameterizedTest
    @CsvSource({
        "1, через 1 минуту, в течение 1 минуты, 1 минута",
        "2, через 2 минуты, в течение 2 минут, 2 минуты",
        "21, через 21 минуту, в течение 21 минуты, 21 минута",
        "30, через 30 минут, в течение 30 минут, 30 минут",
        "60, через 1 час, в течение 1 часа, 1 час",
        "90, через полтора часа, в течение 90 минут, 90 минут",
        "120, через 2 часа, в течение 2 часов, 2 часа"
    })
    void termsAreDeclined(long minutes, String in, String within, String nominative) {
        var term = Duration.ofMinutes(minutes);

        assertThat(FILTERS.apply("in", term, List.of())).isEqualTo(in);
        assertThat(FILTERS.apply("within", term, List.of())).isEqualTo(within);
        assertThat(FILTERS.apply("nom", term, List.of())).isEqualTo(nominative);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        2026-11-21; сегодня
        2026-11-22; завтра
        2026-11-23; послезавтра
        2026-11-24; во вторник, 24 ноября
        2026-11-25; в среду, 25 ноября
        2027-01-01; в пятницу, 1 января 2027 года\
        """)
    void daysAreSaidWithTheirPreposition(LocalDate date, String said) {
        assertThat(FILTERS.apply("day", date, List.of())).isEqualTo(said);
    }

    @Test
    void newYearsEveIsFollowedByAnotherYear() {
        var eve = new Filters(LocalDate.of(2026, 12, 31));

        assertThat(eve.apply("day", LocalDate.of(2027, 1, 1), List.of())).isEqualTo("завтра");
        assertThat(eve.apply("date", LocalDate.of(2027, 1, 1), List.of())).isEqualTo("1 января 2027 года");
        assertThat(eve.apply("dayShort", LocalDate.of(2027, 1, 2), List.of())).isEqualTo("02.01");
    }

    @Test
    void timesHaveNoLeadingZeroAndMidnightIsTheEndOfTheDay() {
        assertThat(FILTERS.apply("time", LocalTime.of(18, 0), List.of())).isEqualTo("18:00");
        assertThat(FILTERS.apply("time", LocalTime.of(9, 30), List.of())).isEqualTo("9:30");
        assertThat(FILTERS.apply("time", LocalTime.MIDNIGHT, List.of())).isEqualTo("конца дня");
    }

    @Test
    void everyFilterSpeaksEnglishToo() {
        var english = new Filters(TODAY, Language.EN);

        assertThat(said(english, "day", TODAY.plusDays(1))).isEqualTo("tomorrow");
        assertThat(said(english, "day", TODAY.plusDays(2))).isEqualTo("on Monday, 23 November");
        assertThat(said(english, "dayShort", TODAY.plusDays(2))).isEqualTo("23 Nov");
        assertThat(said(english, "date", LocalDate.of(2027, 1, 1))).isEqualTo("1 January 2027");
        assertThat(said(english, "time", LocalTime.MIDNIGHT)).isEqualTo("midnight");
        assertThat(said(english, "span", new Slot(TODAY, LocalTime.of(10, 0), LocalTime.of(14, 30))))
                .isEqualTo("between 10:00 and 14:30");
        assertThat(said(english, "money", new Money(307_000, "RUB"))).isEqualTo("3,070 RUB");
        assertThat(said(english, "money", new Money(-1_250, "EUR"))).isEqualTo("-12.50 EUR");
        assertThat(said(english, "in", Duration.ofMinutes(1))).isEqualTo("in 1 minute");
        assertThat(said(english, "within", Duration.ofHours(2))).isEqualTo("within 2 hours");
        assertThat(said(english, "nom", Duration.ofMinutes(90))).isEqualTo("90 minutes");
        assertThat(said(english, "workdays", new WorkingDays(3, 5))).isEqualTo("3–5 working days");
        assertThat(said(english, "workdays", new WorkingDays(1, 1))).isEqualTo("1 working day");
        assertThat(said(english, "digits", "+79123456790")).isEqualTo("+7 912 345-67-90");
        assertThat(said(english, "digits", "10427")).isEqualTo("10427");
        assertThat(said(english, "q", "Трибуна")).isEqualTo("“Трибуна”");
        assertThat(said(english, "list", List.of("a", "b"))).isEqualTo("a, b");
        assertThat(said(english, "ordf", 2)).isEqualTo("2nd");
        assertThat(said(english, "ordf", 12)).isEqualTo("12th");
        var piece = List.of("piece", "pieces", "pieces");
        assertThat(english.apply("count", 1, piece)).isEqualTo("1 piece");
        assertThat(english.apply("count", new BigDecimal("1.5"), piece)).isEqualTo("1.5 pieces");
    }

    private static Object said(Filters filters, String filter, Object value) {
        return filters.apply(filter, value, List.of());
    }

    @ParameterizedTest
    @CsvSource({"10:00, 14:00, с 10 до 14 часов", "10:30, 14:00, с 10:30 до 14:00", "20:00, 21:00, с 20 до 21 часа"})
    void spansAreSaidInHoursWhereTheyCan(LocalTime from, LocalTime to, String said) {
        assertThat(FILTERS.apply("span", new Slot(TODAY, from, to), List.of())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1 рабочий день", "2, 4, 2–4 рабочих дня", "3, 5, 3–5 рабочих дней", "21, 21, 21 рабочий день"})
    void workingDaysAgreeWithTheSecondNumber(int from, int to, String said) {
        assertThat(FILTERS.apply("workdays", new WorkingDays(from, to), List.of()))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"10427, 10 427", "690091, 690 091", "+78001234567, 8 800 123-45-67", "12, 12", "TR-10427, TR-10 427"})
    void digitsAreGrouped(String number, String said) {
        assertThat(FILTERS.apply("digits", number, List.of())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Первая",
        "2, Вторая",
        "3, Третья",
        "11, Одиннадцатая",
        "20, Двадцатая",
        "21, Двадцать первая",
        "100, Сотая",
        "121, Сто двадцать первая",
        "200, Двухсотая"
    })
    void ordinalsAgreeWithThePosition(int number, String said) {
        assertThat(FILTERS.apply("ordf", number, List.of())).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"M, эм", "XL, икс-эль", "2XL, два икс-эль", "42/44, 42 дробь 44", "USB-C, ю-эс-би си", "46, 46"})
    void sizesArePronounced(String written, String said) {
        assertThat(FILTERS.apply("speak", written, List.of())).isEqualTo(said);
    }

    @Test
    void quotesNest() {
        assertThat(FILTERS.apply("q", "Часы", List.of())).isEqualTo("«Часы»");
        assertThat(FILTERS.apply("q", "Магазин «Часы»", List.of())).isEqualTo("«Магазин „Часы“»");
        assertThat(FILTERS.apply("q", "Магазин \"Часы\"", List.of())).isEqualTo("«Магазин „Часы“»");
        assertThat(FILTERS.apply("q", "Sport&Fan", List.of())).isEqualTo("«Sport&Fan»");
    }

    @Test
    void missingValueLeavesNoSentence() {
        assertThat(new Template("Получатель — {{name}}.").fill(Map.of(), FILTERS))
                .isEmpty();
        assertThat(new Template("Получатель — {{name}}.").fill(Map.of("name", " "), FILTERS))
                .isEmpty();
        assertThat(new Template("Получатель — {{name}}.").fill(Map.of("name", "$1 О’Нил"), FILTERS))
                .contains("Получатель — $1 О’Нил.");
    }

    @Test
    void unknownFilterIsAMistakeInTheScript() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template("{{name|shout}}").fill(Map.of("name", "x"), FILTERS));
    }
}

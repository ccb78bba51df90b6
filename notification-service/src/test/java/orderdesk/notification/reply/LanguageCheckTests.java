package orderdesk.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import orderdesk.notification.reply.LanguageCheck.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ответим в ближайшее время.|house-words|в ближайшее время",
                "Я отправила вам ответ.|house-words|я отправила",
                "Извените за задержку.|spelling|Извените",
                "Вообщем, всё готово.|spelling|Вообщем",
                "Оплатите {{totals.due|gap|{{totals.due",
                "Вышлем ____ завтра.|gap|____",
                "Зaказ готов.|alphabets|Зaказ",
                "Привезём в в среду.|twice|в в",
                "Здравствуйте , Ирина!|space|Здравствуйте ,",
                "Здравствуйте,Ирина!|no-space|Здравствуйте,Ирина",
                "Спасибо!!|signs|!!",
                "ПОЗВОНИТЕ нам.|shouting|ПОЗВОНИТЕ"
            })
    void whatIsNotGoodIsNamed(String text, String code, String said) {
        assertThat(LanguageCheck.of(text))
                .extracting(Finding::code, Finding::said)
                .contains(tuple(code, said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Добрый день, Ирина Сергеевна! Заказ номер 10 427 подтверждён; к оплате — 3 070 рублей.",
                "Привезём послезавтра с 10 до 14 часов (курьером).",
                "Футболка Sport&Fan, размер XL — 2 штуки.",
                "Ждём звонка: 8 800 555-01-22.\nДо свидания!",
                "Еле-еле успели... но успели!"
            })
    void goodTextPasses(String text) {
        assertThat(LanguageCheck.of(text)).isEmpty();
    }

    @Test
    void onlyHouseWordsAndGapsAreForGood() {
        assertThat(LanguageCheck.of("Скоро извените {{x}}"))
                .extracting(Finding::code, Finding::forGood)
                .contains(tuple("house-words", true), tuple("gap", true), tuple("spelling", false));
    }

    static Stream<Reply> house() {
        return HouseReplies.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("house")
    void readyAnswersHaveNoMistakes(Reply reply) {
        assertThat(reply.wording().mistakes()).isEmpty();
        var text = reply.wording().body().replaceAll("\\{\\{[^}]*}}", "слово").replace("? ", "");
        assertThat(LanguageCheck.of(text)).extracting(Finding::code).isSubsetOf("twice");
    }
}

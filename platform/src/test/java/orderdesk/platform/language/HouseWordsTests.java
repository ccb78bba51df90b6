package orderdesk.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Позвоним в ближайшее время.",
                "Скоро перезвоним",
                "Я уточнила на складе",
                "я всё проверил и перезвоню",
                "Вы заказал(а) кружку",
                "Уважаемый(ая) Ирина",
                "В течении часа",
                "Чё хотели?"
            })
    void whatTheDeskDoesNotSayIsFound(String text) {
        assertThat(HouseWords.forbiddenIn(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Позвоним завтра с 10:00 до 10:30.",
                "В течение 1 часа ответим: нескоро, но точно.",
                "Ваш заказ подтверждён, оплата — картой курьеру.",
                "Футболка белая, кружка малая"
            })
    void ordinaryWordsPass(String text) {
        assertThat(HouseWords.forbiddenIn(text)).isEmpty();
    }

    @Test
    void phraseIsNamed() {
        assertThat(HouseWords.forbiddenIn("Ответим в ближайшее время")).containsExactly("в ближайшее время");
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, Доброе утро",
        "10:59, Доброе утро",
        "11:00, Добрый день",
        "17:59, Добрый день",
        "18:00, Добрый вечер",
        "23:59, Добрый вечер"
    })
    void dayIsGreetedByTheCustomersClock(LocalTime time, String greeting) {
        assertThat(Greeting.at(time)).isEqualTo(greeting);
    }
}

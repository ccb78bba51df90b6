package orderdesk.notification.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "картридж HP 12A - 3 шт.            | картридж HP 12A          | -         | 3",
                "арт. 12345 x2                       | арт. 12345               | 12345     | 2",
                "арт. 12345 х 2                      | арт. 12345               | 12345     | 2",
                "Кружка «Метеор» (330 мл) × 4        | Кружка «Метеор» (330 мл) | -         | 4",
                "2 x Шарф зимний                     | Шарф зимний              | -         | 2",
                "10 шт Значок «Гол!»                 | Значок «Гол!»            | -         | 10",
                "Бумага А4, кол-во: 15               | Бумага А4                | -         | 15",
                "Батарейки AA 5 упаковок             | Батарейки AA             | -         | 5",
                "перчатки вратарские, 1 пара         | перчатки вратарские      | -         | 1",
                "TR-MUG-01 кружка 2 штуки            | TR-MUG-01 кружка         | TR-MUG-01 | 2",
                "Артикул: ТР-77/2 шапка 1 шт         | Артикул: ТР-77/2 шапка   | ТР-77/2   | 1",
            })
    void lineIsReadAsPeopleWriteIt(String written, String text, @Nullable String sku, int quantity) {
        assertThat(OrderText.lines("Заказ", "Здравствуйте!\n" + written + "\nИрина"))
                .containsExactly(new WantedLine(text, sku, quantity));
    }

    @Test
    void numberedListIsWithoutItsNumbersAndQuantityMayBeMissing() {
        var text = """
                Добрый день! Прошу выставить счёт:
                1. Футболка домашняя M - 2 шт.
                2) Шарф — 1шт
                3. Кружка 330 мл
                Адрес: Москва, ул. Ленина, дом - 5
                Спасибо""";

        assertThat(OrderText.lines("", text))
                .containsExactly(
                        new WantedLine("Футболка домашняя M", null, 2),
                        new WantedLine("Шарф", null, 1),
                        new WantedLine("Кружка 330 мл", null, null));
    }

    @Test
    void severalGoodsInOneLineAreSeveralLines() {
        assertThat(OrderText.lines("", "Хочу заказать кружки 2 шт., шарф зимний 1 шт. и значки 10 шт."))
                .extracting(WantedLine::quantity)
                .containsExactly(2, 1, 10);
    }

    @Test
    void tabsOfATablePartNameAndQuantity() {
        assertThat(OrderText.lines("Заявка", "Товар\tКол-во\nКружка\t2\nШарф арт. 55-1\t3 шт"))
                .containsExactly(new WantedLine("Кружка", null, 2), new WantedLine("Шарф арт. 55-1", "55-1", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Где мой заказ? Жду уже 3 дня, было 2 шт. кружек",
                "Хочу вернуть кружку 1 шт., брак",
                "Добрый день! Есть ли в наличии кружка?",
                "Сколько стоит 5 шт. кружек?",
                "Прошу перезвонить. Телефон - 5555",
                "Иванова Ирина\nадрес: ул. Мира, дом 5\nквартира - 12",
                "",
            })
    void whatIsNoOrderIsNone(String text) {
        assertThat(OrderText.lines("Вопрос", text)).isEmpty();
    }

    @Test
    void aHundredAndOneLinesAreAllSeen() {
        var text = IntStream.rangeClosed(1, 101)
                .mapToObj("%d. Значок, 1 шт."::formatted)
                .collect(Collectors.joining("\n"));

        assertThat(OrderText.lines("Заказ", text)).hasSize(101);
    }

    @ParameterizedTest
    @CsvSource({"1 шт, 1", "10000 шт, 10000"})
    void quantityHasBounds(String within, int quantity) {
        assertThat(OrderText.lines("Заказ", "Кружка " + within))
                .containsExactly(new WantedLine("Кружка", null, quantity));
        assertThat(OrderText.lines("Заказ", "Кружка 10001 шт")).isEmpty();
        assertThat(OrderText.lines("Заказ", "Кружка 0 шт")).isEmpty();
    }

    @Test
    void patternsTakeNoTimeOverHostileLines() {
        var hostile = "код ".repeat(20_000) + "1 ".repeat(20_000) + "x".repeat(20_000);

        assertThat(OrderText.lines("Заказ", hostile)).isEmpty();
    }
}

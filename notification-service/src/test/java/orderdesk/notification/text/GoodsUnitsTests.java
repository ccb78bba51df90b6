package orderdesk.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goods are counted in, after every kind of number, each written out by hand. */
class GoodsUnitsTests {

    static final List<BigDecimal> NUMBERS =
            Stream.of("1", "2", "5", "11", "21", "1.5").map(BigDecimal::new).toList();

    @ParameterizedTest
    @CsvSource({
        "'штука,штуки,штук', '1 штука, 2 штуки, 5 штук, 11 штук, 21 штука, 1,5 штуки'",
        "'пара,пары,пар', '1 пара, 2 пары, 5 пар, 11 пар, 21 пара, 1,5 пары'",
        "'комплект,комплекта,комплектов', '1 комплект, 2 комплекта, 5 комплектов, 11 комплектов, 21 комплект, 1,5"
                + " комплекта'",
        "'набор,набора,наборов', '1 набор, 2 набора, 5 наборов, 11 наборов, 21 набор, 1,5 набора'",
        "'упаковка,упаковки,упаковок', '1 упаковка, 2 упаковки, 5 упаковок, 11 упаковок, 21 упаковка, 1,5 упаковки'",
        "'коробка,коробки,коробок', '1 коробка, 2 коробки, 5 коробок, 11 коробок, 21 коробка, 1,5 коробки'",
        "'рулон,рулона,рулонов', '1 рулон, 2 рулона, 5 рулонов, 11 рулонов, 21 рулон, 1,5 рулона'",
        "'лист,листа,листов', '1 лист, 2 листа, 5 листов, 11 листов, 21 лист, 1,5 листа'",
        "'метр,метра,метров', '1 метр, 2 метра, 5 метров, 11 метров, 21 метр, 1,5 метра'",
        "'литр,литра,литров', '1 литр, 2 литра, 5 литров, 11 литров, 21 литр, 1,5 литра'",
        "'килограмм,килограмма,килограммов', '1 килограмм, 2 килограмма, 5 килограммов, 11 килограммов, 21 килограмм,"
                + " 1,5 килограмма'",
        "'место,места,мест', '1 место, 2 места, 5 мест, 11 мест, 21 место, 1,5 места'"
    })
    void unitFollowsItsNumber(String forms, String expected) {
        var filters = new Filters(LocalDate.of(2026, 11, 24));
        var template = new Template("{{quantity|count:%s}}".formatted(forms));

        var said = NUMBERS.stream()
                .map(number ->
                        template.fill(Map.of("quantity", number), filters).orElseThrow())
                .collect(Collectors.joining(", "));

        assertThat(said).isEqualTo(expected);
    }
}

package orderdesk.confirmation.script;

import static orderdesk.confirmation.Story.rub;
import static orderdesk.confirmation.script.Scripts.NOON;
import static orderdesk.confirmation.script.Scripts.conversation;
import static orderdesk.confirmation.script.Scripts.courier;
import static orderdesk.confirmation.script.Scripts.covered;
import static orderdesk.confirmation.script.Scripts.first;
import static orderdesk.confirmation.script.Scripts.item;
import static orderdesk.confirmation.script.Scripts.of;
import static orderdesk.confirmation.script.Scripts.script;
import static orderdesk.confirmation.script.Scripts.sentences;
import static orderdesk.confirmation.script.Scripts.step;
import static orderdesk.confirmation.script.Scripts.steps;
import static orderdesk.confirmation.script.Scripts.stock;
import static orderdesk.confirmation.script.Scripts.variations;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.confirmation.Story;
import orderdesk.confirmation.domain.FollowStock;
import orderdesk.confirmation.domain.Parameters;
import orderdesk.confirmation.script.Script.Branch;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.Totals.CertificateLeft;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Slot;
import orderdesk.contracts.shared.WorkingDays;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Certainty;
import orderdesk.platform.testing.FixedShops;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence on all the check data, and the forms that must come out. */
class ConversationTests {

    /** Words and forms that no script may contain. */
    static final Pattern FORBIDDEN = Pattern.compile(
            "\\{\\{|}}| {2}|, !|,,|\\(а\\)|вас беспокоит|на данный момент|заказик|денежк|(?iu)\\b(чё|как бы|ну|ага|алло|девушка|должны"
                    + "|в течении|скоро|в ближайшее время|рад|рада|готова|доброго времени суток|доброй ночи)\\b"
                    + "|\\bя [а-яё]+(л|ла)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    static Stream<Person> people() {
        return Stream.of(
                new Person("Иванова", "Ирина", "Сергеевна", null),
                new Person(null, "Любовь", null, "Любовь"),
                new Person(null, "Никита", null, null),
                new Person(null, "Саша", null, "Саша"),
                new Person("Заяц", "Анна", null, null),
                new Person("иванова", "ИРИНА", null, " "),
                new Person(null, "Мария-Луиза", null, null),
                new Person("О’Нил", null, null, null),
                new Person(null, null, null, null),
                new Person("Иванова", null, null, ""));
    }

    @ParameterizedTest
    @MethodSource("people")
    void everySentenceIsFitToBeSpoken(Person person) {
        for (var terms : variations(person)) {
            for (var quoted : List.of(true, false)) {
                var sentences = sentences(script(terms, quoted, NOON));

                assertThat(sentences).isNotEmpty().allSatisfy(said -> {
                    assertThat(FORBIDDEN.matcher(said).find()).as(said).isFalse();
                    assertThat(said).doesNotStartWith(",").doesNotEndWith(" ").doesNotContain("null");
                    assertThat(said.chars()
                                    .filter(each -> each == '.' || each == '!' || each == '?')
                                    .count())
                            .as(said)
                            .isPositive();
                });
            }
        }
    }

    @Test
    void everyParameterHasAStepInWhichItIsSpoken() {
        var item = item(Story.terms(), stock(0, rub(1290)));
        var spoken = conversation(true, NOON).about(item).steps().stream().flatMap(step -> step.ticks().stream());

        assertThat(spoken)
                .containsExactlyInAnyOrderElementsOf(
                        Parameters.of(Story.terms()).ids());
    }

    @ParameterizedTest
    @CsvSource({
        "SURE,",
        "ASK,",
        "STALE, Наличие этой позиции перед отправкой проверим ещё раз.",
        "ASSUMED, 'Эта позиция у поставщика есть, количество он подтвердит.'"
    })
    void whatIsNotSureIsNotPromisedAsIfItWere(Certainty certainty, @Nullable String said) {
        var line = steps(conversation(true, NOON).about(item(Story.terms(), believed(certainty, 0))), "line/1");
        var gone = steps(conversation(true, NOON).about(item(Story.terms(), believed(certainty, 1))), "line/1");

        assertThat(line.branches()).hasSize(said == null ? 0 : 1);
        assertThat(line.branches())
                .allSatisfy(branch -> assertThat(branch.say())
                        .singleElement()
                        .asString()
                        .startsWith(said)
                        .doesNotContainPattern(FORBIDDEN));
        assertThat(gone.branches())
                .extracting(Branch::when)
                .doesNotContain("данные устарели", "есть по прайсу, без количества");
    }

    private static LineStock believed(Certainty certainty, int missing) {
        var known = stock(missing, rub(1290));
        return new LineStock(
                known.line(),
                known.sku(),
                known.wanted(),
                known.reserved(),
                known.missing(),
                certainty,
                known.asOf(),
                known.source(),
                known.priceNow(),
                false,
                null,
                known.alternatives());
    }

    @Test
    void greetingFollowsTheCustomersClockAndNameOnly() {
        var morning = Instant.parse("2026-11-24T05:30:00Z");
        var moscow = Story.terms();
        var farEast = of(moscow.customer().person(), "Asia/Vladivostok", moscow);

        assertThat(first(moscow, morning))
                .isEqualTo("Доброе утро! Интернет-магазин «Трибуна», служба заказов Анна. Ирина Сергеевна?");
        assertThat(first(farEast, morning)).startsWith("Добрый день!");
        assertThat(first(of(new Person("Иванова", null, null, null), "Europe/Moscow", moscow), NOON))
                .isEqualTo("Добрый день! Интернет-магазин «Трибуна», служба заказов Анна. Вы оформляли у нас заказ?");
    }

    @Test
    void positionIsSaidByItsExactNameAndOptions() {
        assertThat(step(Story.terms(), "line/1").say().getFirst())
                .isEqualTo(
                        "Первая: Футболка домашняя, сезон 2025/26, размер M, цвет красный, 1 штука, 1 290 рублей. Верно?");
        assertThat(step(Story.terms(), "line/1").hint()).isEqualTo("M — эм");
        assertThat(step(Story.terms(Story.PHONE, Story.line(2)), "line/1").say().getFirst())
                .isEqualTo(
                        "Первая: Футболка домашняя, сезон 2025/26, размер M, цвет красный, 2 штуки, цена за штуку — 1 290 рублей, вместе — 2 580 рублей. Верно?");
    }

    @Test
    void changedPriceIsToldAsTheShopWants() {
        var dearer = item(Story.terms(), stock(0, rub(1390)));

        assertThat(steps(conversation(true, NOON).about(dearer), "line/1").say().getLast())
                .isEqualTo("Для вас сохраняем цену, по которой вы заказывали: 1 290 рублей.");
        assertThat(steps(conversation(false, NOON).about(dearer), "line/1")
                        .say()
                        .getLast())
                .isEqualTo(
                        "Цена этой позиции изменилась: при заказе была 1 290 рублей, сейчас 1 390 рублей. Оставляем?");
    }

    @Test
    void whatSuppliersAreStillAskedForIsSaidUntilTheyHaveAnswered() {
        var awaited = item(Story.terms(), stock(1, rub(1290)));
        var answered = new FollowStock(FixedShops.tribuna(), NOON)
                .checked(Optional.of(awaited), FixedShops.TRIBUNA, Story.checked(1, 2))
                .next();

        assertThat(steps(conversation(true, NOON).about(awaited), "pending").say())
                .containsExactly(
                        "Наличие уточняем у поставщика: Футболка домашняя, сезон 2025/26. Остальное проверим сейчас; когда вам перезвонить с ответом?");
        assertThat(conversation(true, NOON).about(answered).steps())
                .extracting(Script.Step::id)
                .contains("line/1")
                .doesNotContain("pending");
    }

    @Test
    void missingLineIsToldWithItsAlternative() {
        var gone = item(Story.terms(), stock(1, rub(1290)));

        assertThat(steps(conversation(true, NOON).about(gone), "line/1")
                        .branches()
                        .getFirst()
                        .say())
                .containsExactly(
                        "К сожалению, эта позиция закончилась: Футболка домашняя, сезон 2025/26, размер M, цвет красный. Есть похожая: Футболка гостевая, размер M, 1 190 рублей. Заменить или убрать?");
    }

    @ParameterizedTest
    @CsvSource({"154000, на 100 рублей дешевле", "164000, сумма та же", "166101, на 21 рубль 1 копейку дороже"})
    void alternativeIsOfferedWithWhatTheWholeOrderComesTo(long total, String difference) {
        var gone = item(Story.terms(), stock(1, rub(1290)));

        var said = conversation(true, NOON).offer(gone, new LineId("1"), new Sku("alt"), new Money(total, "RUB"));

        assertThat(said.orElseThrow())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("Есть похожая: Футболка гостевая, размер M, 1 190 рублей; весь заказ тогда — ")
                .endsWith(", " + difference + ". Заменить или убрать?");
    }

    @Test
    void nothingIsOfferedThatIsNotThere() {
        var gone = item(Story.terms(), stock(1, rub(1290)));
        var there = item(Story.terms(), stock(0, rub(1290)));
        var speaking = conversation(true, NOON);

        assertThat(speaking.offer(gone, new LineId("1"), new Sku("other"), rub(1)))
                .isEmpty();
        assertThat(speaking.offer(gone, new LineId("2"), new Sku("alt"), rub(1)))
                .isEmpty();
        assertThat(speaking.offer(there, new LineId("1"), new Sku("alt"), rub(1)))
                .isEmpty();
    }

    @Test
    void courierWithoutASlotAsksForOne() {
        var slot = new Slot(LocalDate.of(2026, 11, 25), LocalTime.of(20, 0), LocalTime.of(21, 0));

        assertThat(step(courier(null), "term").say())
                .containsExactly("В какой день и в какие часы вам удобно принять курьера?");
        assertThat(step(courier(slot), "term").say())
                .containsExactly("Курьер приедет завтра с 20 до 21 часа. Подходит?");
        assertThat(step(of(Story.terms().customer().person(), "Asia/Omsk", courier(slot)), "term")
                        .say())
                .containsExactly("Курьер приедет завтра с 20 до 21 часа по вашему времени. Подходит?");
    }

    @Test
    void sumIsSaidWithWhatBelongsToIt() {
        assertThat(step(Story.terms(), "total").say())
                .containsExactly(
                        "Итого: товары — 1 290 рублей, доставка — 350 рублей, к оплате — 1 640 рублей. Подтверждаем?");
    }

    @Test
    void whatStaysOnTheCertificateIsSaidWithItsLastDay() {
        var left = new CertificateLeft(Story.rub(500), Scripts.LAPSES);

        assertThat(step(covered(Story.terms(), left), "certificate").say())
                .startsWith(
                        "По сертификату оплачено 1 200 рублей.",
                        "На нём останется 500 рублей, действует до 31 декабря 2027 года.");
        assertThat(step(covered(Story.terms(), null), "certificate").say()).noneMatch(say -> say.contains("останется"));
    }

    @Test
    void countryIsSaidAbroadOnly() {
        var abroad = new Address("KZ", null, "Алматы", "050000", List.of("улица Абая, дом 1"), null);
        var post = new Delivery(Delivery.Method.POST, abroad, null, null, new WorkingDays(9, 21), rub(0));

        assertThat(step(Story.with(Story.terms(), post), "address").say())
                .containsExactly(
                        "Сверим адрес: страна — Казахстан, индекс 050 000, город Алматы, улица Абая, дом 1. Всё верно?");
        assertThat(step(Story.with(Story.terms(), post), "term").say())
                .containsExactly(
                        "Срок доставки — примерно 9–21 рабочий день после отправки, трек-номер пришлём в СМС. Подходит?");
    }
}

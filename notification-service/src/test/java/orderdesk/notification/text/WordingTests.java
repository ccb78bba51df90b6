package orderdesk.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.shared.Language;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Person;
import orderdesk.notification.Story;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.platform.language.Filters;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {

    static final Filters FILTERS = new Filters(LocalDate.of(2026, 11, 24));

    static List<Kind> templates() {
        return Kind.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void desksOwnWordsHaveNoMistakes(Kind kind) {
        assertThat(Wordings.of(kind).mistakes(Paths.of(kind))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void translationsHaveNoMistakes(Kind kind) {
        var letter = Wordings.find(kind, Channel.EMAIL, Language.EN);
        var message = kind.isForALetter() ? letter : Wordings.find(kind, Channel.SMS, Language.EN);

        assertThat(letter.map(Wording::mistakes).orElse(List.of())).isEmpty();
        assertThat(message.map(Wording::shortMistakes).orElse(List.of())).isEmpty();
        assertThat(letter.map(Wording::body).orElse("")).doesNotContainPattern("[а-яА-Я]");
        assertThat(message.map(Wording::body).orElse("")).doesNotContainPattern("[а-яА-Я]");
    }

    @Test
    void whatTheDeskSaysMostIsTranslated() {
        assertThat(Kind.triggered().stream()
                        .filter(kind -> Stream.of(Channel.EMAIL, Channel.SMS)
                                .allMatch(channel -> Wordings.find(kind, channel, Language.EN)
                                        .isPresent())))
                .containsExactly(
                        Kind.ACCEPTED,
                        Kind.ACCEPTED_NOTICE,
                        Kind.NOT_REACHED,
                        Kind.PAYMENT_LINK,
                        Kind.PAYMENT_REMINDER,
                        Kind.CONFIRMED,
                        Kind.DELIVERY_REMINDER,
                        Kind.CANCELLED,
                        Kind.CASE_REFUNDED);
    }

    @Test
    void customerIsGreetedAsHeAskedTo() {
        assertThat(values(new Person("Заяц", "Анна", null, "Аня")).map()).containsEntry("hello", "Добрый день, Аня");
        assertThat(values(new Person("Петрова", null, null, null)).map()).containsEntry("hello", "Добрый день");
    }

    @Test
    void missingValueStopsTheMessageUnlessItsLineIsOptional() {
        var wording = new Wording(
                "Заказ {{order.number}}", "К оплате {{totals.due|money}}\n? Скидка {{totals.discounts|money}}");

        assertThat(wording.missing(Map.of("totals.due", new Money(100, "RUB")), FILTERS))
                .containsExactly("order.number");
        assertThat(wording.missing(Map.of("order.number", "1"), FILTERS)).containsExactly("totals.due");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wording.filled(Map.of("order.number", "1"), FILTERS))
                .withMessageContaining("totals.due");
        var filled = wording.filled(Map.of("order.number", "1", "totals.due", new Money(100, "RUB")), FILTERS);
        assertThat(filled).isEqualTo(new Wording.Filled("Заказ 1", "К оплате 1 рубль"));
    }

    /** Without a page of its own the customer is told what he was told before; a strange number stays in its place. */
    @Test
    void shopWithoutAPaymentPageSendsItsCustomersToItsSite() {
        var order = Story.placed();
        var file = Correspondence.about(Story.ORDER, FixedShops.CHASY).after(order);
        var known = file.order().orElseThrow();
        var values = Values.of(file, known, FixedShops.chasy(), Map.of(), Story.PLACED, Story.PLACED)
                .about(Subject.sample(file, ReplyAddresses.NONE, Story.PLACED));

        for (var wording : List.of(Wordings.of(Kind.PAYMENT_LINK), Wordings.of(Kind.PAYMENT_REMINDER))) {
            assertThat(wording.filled(values.map(), values.filters()).text())
                    .contains("на сайте магазина")
                    .doesNotContain("Оплатить сразу", "https", "{");
        }
        assertThat(PaymentPage.of(FixedShops.tribuna(), Story.ORDER, "1 0/../?a=б&b#"))
                .hasValue("https://tribuna.example/pay/%s?number=1%%200%%2F..%%2F%%3Fa%%3D%%D0%%B1%%26b%%23"
                        .formatted(Story.ORDER));
    }

    @Test
    void wordsThatCannotBeSentSayWhy() {
        assertThat(new Wording("Заказ", "Ответим в ближайшее время").mistakes())
                .containsExactly("The desk does not say \"в ближайшее время\".");
        assertThat(new Wording("Заказ", "{{order.secret}}").mistakes())
                .containsExactly("There is no value \"order.secret\".");
        assertThat(new Wording("Заказ\nBcc: all@b.ru", "x").mistakes()).containsExactly("A subject is one line.");
        assertThat(new Wording("x".repeat(Wording.SUBJECT_MAX), "x").mistakes()).isEmpty();
        assertThat(new Wording("x".repeat(Wording.SUBJECT_MAX + 1), "x").mistakes())
                .hasSize(1);
    }

    /** Nothing that a customer wrote gets into a header as a line of its own. */
    @Test
    void lineBreakInAValueStaysOutOfTheSubject() {
        var filled = new Wording("Заказ {{order.number}}", "x")
                .filled(Map.of("order.number", "1\r\nBcc: all@b.ru"), FILTERS);

        assertThat(filled.subject()).isEqualTo("Заказ 1 Bcc: all@b.ru");
    }

    private static Values values(Person person) {
        var order = Story.placed(Story.ORDER, Story.terms(person), Story.PLACED);
        var file = Correspondence.about(Story.ORDER, FixedShops.TRIBUNA).after(order);
        return Values.of(file, file.order().orElseThrow(), FixedShops.tribuna(), Map.of(), Story.PLACED, Story.PLACED);
    }
}

package orderdesk.notification;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.Kind;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.notification.message.domain.Letter;
import org.junit.jupiter.api.Test;

/** What a customer is written about something that went wrong with his order (R033 to R035). */
class AfterSaleTests {

    final PostOffice office = new PostOffice(PLACED);

    @Test
    void complaintIsAnsweredWithADayAndATime() {
        hear(AfterSales.opened());

        assertThat(last().text()).contains("Разберёмся и ответим завтра до 14:05.");
        assertThat(last().replyTo()).isEqualTo("mail+%s@tribuna.example.ru".formatted(AfterSales.ID));
    }

    @Test
    void photoIsAskedForUnderTheAddressOfItsCase() {
        hear(AfterSales.opened());
        hear(AfterSales.step(Step.EVIDENCE_ASKED));

        assertThat(last().subject()).isEqualTo("Нужно фото по заказу 10427");
        assertThat(last().text())
                .contains("на адрес mail+%s@tribuna.example.ru".formatted(AfterSales.ID), "Ждём фото до 27 ноября.");
        assertThat(last().replyTo()).isEqualTo("mail+%s@tribuna.example.ru".formatted(AfterSales.ID));
    }

    @Test
    void exchangeRefundAndAnswerAreSaid() {
        hear(AfterSales.opened());
        hear(AfterSales.step(Step.INSTRUCTION_SENT));
        assertThat(last().text()).contains("Сохраните товар", "записку с номером заказа 10427");
        hear(AfterSales.step(Step.REFUND_ASKED));
        assertThat(last().text()).contains("вернём вам деньги: 1 290 рублей", "Деньги отправим до 27 ноября");

        hear(AfterSales.resolved());

        assertThat(last().text()).contains("Вернули деньги за футболку", "Возвращаем деньги: 1 290 рублей.");
    }

    @Test
    void moneyThatWasSentIsSaidOnceWithItsSumItsWayAndItsNumber() {
        hear(AfterSales.opened());
        hear(AfterSales.step(Step.REFUND_ASKED));
        var before = office.server.letters.size();

        office.hearTwice(AfterSales.refunded());
        office.send();

        assertThat(office.server.letters).hasSize(before + 1);
        assertThat(last().subject()).isEqualTo("Деньги по заказу 10427 отправлены");
        assertThat(last().text())
                .contains(
                        "отправили вам деньги: 1 290 рублей",
                        "Способ: туда, откуда вы платили.",
                        "Номер платежа: bank-20261120-000018.");
    }

    @Test
    void moneyThatIsSentIsNoLongerPromised() {
        hear(AfterSales.opened());
        office.hear(AfterSales.step(Step.REFUND_ASKED));
        office.hear(AfterSales.refunded());
        office.send();

        assertThat(subjects())
                .contains("Деньги по заказу 10427 отправлены")
                .doesNotContain("Возврат денег по заказу 10427");
    }

    @Test
    void moneyThatWasSentIsSaidAfterTheCaseIsClosedToo() {
        hear(AfterSales.opened());
        office.hear(AfterSales.refunded());
        office.hear(AfterSales.resolved());
        office.send();

        assertThat(subjects()).contains("Деньги по заказу 10427 отправлены", "Ответ по заказу 10427");
    }

    @Test
    void whoeverReturnsGoodsIsWrittenHowToReturnThem() {
        hear(AfterSales.opened());

        hear(AfterSales.step(Step.INSTRUCTION_SENT, Kind.RETURN));

        assertThat(last().subject()).isEqualTo("Возврат по заказу 10427");
        assertThat(last().text()).contains("Как вернуть товар").doesNotContain("обменять");
    }

    @Test
    void whatIsLateChangesNoDateInAMessageThatWaits() {
        hear(AfterSales.opened());
        office.hear(AfterSales.step(Step.REFUND_ASKED));
        office.hear(AfterSales.overdue(PLACED.minus(Duration.ofDays(3))));
        office.send();

        assertThat(last().text()).contains("Деньги отправим до 27 ноября");
    }

    @Test
    void whatIsResolvedMeanwhileIsNotAskedForAnyMore() {
        office.hear(Story.placed());
        office.send();
        office.hear(AfterSales.step(Step.EVIDENCE_ASKED));
        office.hear(AfterSales.resolved());

        office.pass(Duration.ofMinutes(1));

        assertThat(subjects()).containsExactly("Заказ 10427 принят", "Ответ по заказу 10427");
        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::reason)
                .containsExactly(Suppression.OVERTAKEN);
    }

    @Test
    void nothingIsSaidOfWhatConcernsTheDeskAlone() {
        hear(AfterSales.opened());
        var before = office.server.letters.size();

        for (var step : List.of(
                Step.EVIDENCE_ATTACHED,
                Step.EVIDENCE_SEEN,
                Step.EVIDENCE_LAPSED,
                Step.REFUNDED,
                Step.REPLACEMENT_ORDERED,
                Step.OVERDUE)) {
            hear(AfterSales.step(step));
        }

        assertThat(office.server.letters).hasSize(before);
    }

    private void hear(AfterSaleEvent event) {
        if (office.messages().isEmpty()) {
            office.hear(Story.placed());
            office.send();
        }
        office.hear(event);
        office.send();
    }

    private Letter last() {
        return office.server.letters.getLast();
    }

    private List<String> subjects() {
        return office.server.letters.stream().map(Letter::subject).toList();
    }
}

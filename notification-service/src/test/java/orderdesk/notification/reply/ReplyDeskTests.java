package orderdesk.notification.reply;

import static orderdesk.notification.Story.ORDER;
import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.reply.Reply.Content;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyDeskTests {

    static final ShopId SHOP = FixedShops.TRIBUNA;
    static final Cause VERA = new Cause("vera", "test", null);

    PostOffice office = new PostOffice(PLACED);

    @BeforeEach
    void orderIsKnown() {
        office.hear(Story.placed());
        office.send();
    }

    @Test
    void readyAnswerIsFoundByTheBeginningsOfItsWords() {
        var book = office.desk().replies().book();

        assertThat(book.search(SHOP, "налож")).first().extracting(Reply::name).isEqualTo("cash-on-delivery");
        assertThat(book.search(SHOP, "размер обмен"))
                .first()
                .extracting(Reply::name)
                .isEqualTo("exchange");
        assertThat(book.search(SHOP, "самокат")).isEmpty();
        assertThat(book.search(SHOP, "")).hasSameSizeAs(HouseReplies.ALL);
    }

    @Test
    void shopsOwnAnswerStandsOverTheDesksAndBelongsToNobodyElse() {
        var book = office.desk().replies().book();
        book.change(SHOP, "exchange", content("Обмен у нас", false), VERA, _ -> {});
        book.change(SHOP, "off-topic", content("Не по теме", true), VERA, _ -> {});

        assertThat(book.find(SHOP, "exchange")).map(Reply::version).contains(1);
        assertThat(book.search(SHOP, ""))
                .hasSize(HouseReplies.ALL.size() - 1)
                .extracting(Reply::title)
                .contains("Обмен у нас");
        assertThat(book.find(new ShopId("chasy"), "exchange"))
                .map(Reply::version)
                .contains(0);
    }

    @Test
    void answerIsFilledWithTheOrdersDataSentOnceAndItsTimeIsTaken() {
        var draft = begin("cash-on-delivery", "1");
        assertThat(draft.filling().text())
                .contains("Добрый день, Ирина Сергеевна!", "К оплате — 3 070 рублей.")
                .doesNotContain("{{", "\n?");

        office.clock.advance(Duration.ofSeconds(42));
        send(draft, "Ответ", "Добрый день!");
        send(draft, "Ответ", "Добрый день!");
        office.send();
        office.pass(Duration.ofMinutes(1));

        assertThat(office.server.letters).extracting(Letter::subject).containsExactly("Заказ 10427 принят", "Ответ");
        assertThat(office.desk().replies().handlingTimes(SHOP, PLACED, PLACED.plusSeconds(3600)))
                .containsExactly(Duration.ofSeconds(42));
    }

    @Test
    void otherWordsAreAnotherAnswer() {
        var draft = begin("payment", "1");
        send(draft, "Ответ", "Добрый день!");

        assertThatExceptionOfType(AlreadySent.class).isThrownBy(() -> send(draft, "Ответ", "Добрый вечер!"));
    }

    @Test
    void unknownOrderAndUnknownAnswerGiveNoDraft() {
        var desk = office.desk().replies();

        assertThat(desk.begin(SHOP, ORDER, "nothing", once("1"), VERA)).isEmpty();
        assertThat(desk.begin(new ShopId("chasy"), ORDER, "payment", once("2"), VERA))
                .isEmpty();
        assertThat(desk.begin(SHOP, ORDER, null, once("3"), VERA)).isPresent();
    }

    @Test
    void shopHas500AnswersOfItsOwnAtMost() {
        var book = office.desk().replies().book();
        for (var number = 1; number <= ReplyBook.OWN_MAX; number++) {
            book.change(SHOP, "own-" + number, content("Ответ " + number, false), VERA, _ -> {});
        }

        assertThatExceptionOfType(TooManyReplies.class)
                .isThrownBy(() -> book.change(SHOP, "own-501", content("Ещё", false), VERA, _ -> {}));
        book.change(SHOP, "own-500", content("Изменён", false), VERA, _ -> {});
    }

    /** Whatever step it is killed at, what was sent becomes one message. */
    @Test
    void sentAnswerSurvivesACrashAtEveryStepAsOneMessage() {
        for (var step = 1; step <= 4; step++) {
            office = new PostOffice(PLACED);
            orderIsKnown();
            send(begin("payment", "1"), "Ответ", "Добрый день!");
            var left = new AtomicInteger(step);
            office.store.watch(_ -> {
                if (left.decrementAndGet() == 0) {
                    throw new AssertionError("killed");
                }
            });
            assertThatThrownBy(office.desk().replies()::handOver).hasMessageContaining("killed");
            office.store.watch(_ -> {});

            var restarted = office.restarted();
            restarted.send();
            restarted.pass(Duration.ofMinutes(3));

            assertThat(restarted.server.letters)
                    .as("killed at step %d", step)
                    .filteredOn(letter -> letter.subject().equals("Ответ"))
                    .hasSize(1);
        }
    }

    private Draft begin(String reply, String key) {
        return office.desk()
                .replies()
                .begin(SHOP, ORDER, reply, once(key), VERA)
                .orElseThrow()
                .stored()
                .state();
    }

    private void send(Draft draft, String subject, String text) {
        assertThat(office.desk().replies().send(SHOP, draft.id(), subject, text, VERA))
                .isPresent();
    }

    private static Once once(String key) {
        return new Once("vera", key, "hash");
    }

    private static Content content(String title, boolean retired) {
        return new Content(title, "", new Wording("Заказ {{order.number}}", "{{hello}}!"), retired);
    }
}

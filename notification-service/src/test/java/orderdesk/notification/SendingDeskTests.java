package orderdesk.notification;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageDelivered;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.contracts.notification.NotificationEvent.MessageSent;
import orderdesk.contracts.notification.NotificationEvent.MessageSuppressed;
import orderdesk.contracts.notification.NotificationEvent.Suppression;
import orderdesk.contracts.order.OrderEvent.OrderCancelled;
import orderdesk.notification.message.domain.Letter;
import orderdesk.notification.message.domain.Outcome;
import org.junit.jupiter.api.Test;

class SendingDeskTests {

    static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    final PostOffice office = new PostOffice(PLACED);

    @Test
    void confirmationHasEverythingThatWasAgreedOnceAndTenSecondsLater() {
        confirmed();
        office.pass(Duration.ofSeconds(9));
        assertThat(office.server.letters).hasSize(1);

        office.pass(Duration.ofSeconds(1));
        office.pass(TEN_SECONDS);

        assertThat(office.server.letters).hasSize(2).last().isEqualTo(new Letter("Трибуна", Story.EMAIL, """
                Заказ 10427 подтверждён""", """
                Добрый день, Ирина Сергеевна!

                Ваш заказ номер 10 427 подтверждён. Вот что согласовали:

                1. Футболка домашняя, сезон 2025/26, размер M, цвет красный — 2 штуки, 2 580 рублей

                Получатель: Иванов Пётр
                Телефон для доставки: 8 912 345-67-90
                Доставка — курьером, стоимость 490 рублей
                Адрес: индекс 119 991, город Москва, улица Светланская, дом 10
                Привезём послезавтра с 10 до 14 часов
                Оплата — картой курьеру

                Товары — 2 580 рублей
                Доставка — 490 рублей
                К оплате — 3 070 рублей

                Если что-то записано не так, позвоните: 8 800 555-01-22.

                «Трибуна», 8 800 555-01-22"""));
    }

    @Test
    void undoingWithinTenSecondsSendsNothing() {
        confirmed();
        office.pass(Duration.ofSeconds(8));
        office.hear(Story.reopened(2, PLACED.plusSeconds(68)));

        office.pass(TEN_SECONDS);

        assertThat(office.server.letters).extracting(Letter::subject).containsExactly("Заказ 10427 принят");
        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::template, MessageSuppressed::reason)
                .containsExactly(tuple("confirmed", Suppression.OVERTAKEN));
    }

    @Test
    void orderOfTheNightIsToldTheDayAndTheLatestTimeByItsOwnClock() {
        var night = new PostOffice(Instant.parse("2026-11-24T20:50:00Z"));
        night.hear(Story.placed(
                Story.ORDER, Story.terms(Story.EMAIL, "Asia/Kamchatka"), Instant.parse("2026-11-24T20:50:00Z")));

        night.send();

        assertThat(night.server.letters)
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("Доброе утро", "Позвоним сегодня с 10:00 до 10:30 по вашему времени,");
    }

    @Test
    void questionToASupplierBringsTheNoticeForward() {
        office.hear(Story.placed());
        office.send();
        office.hear(Story.asked(PLACED.plusSeconds(2)));

        office.pass(Duration.ofSeconds(3));

        assertThat(office.server.letters)
                .extracting(Letter::subject)
                .containsExactly("Заказ 10427 принят", "Заказ 10427 принят в обработку");
        assertThat(office.server.letters.getLast().text()).contains("Позвоним сегодня до 15:05, назовём");
    }

    @Test
    void whoeverIsNotReachedInMinute25IsTold() {
        office.hear(Story.placed());
        office.pass(Duration.ofMinutes(24));
        assertThat(office.server.letters).hasSize(1);

        office.pass(Duration.ofMinutes(1));

        assertThat(office.server.letters).hasSize(2);
    }

    @Test
    void nobodyWhoDoesNotAnswerIsWrittenTwiceADay() {
        office.hear(Story.placed());
        office.hear(Story.missed(1, PLACED.plusSeconds(60)));
        office.pass(Duration.ofSeconds(60));
        office.hear(Story.missed(2, PLACED.plusSeconds(960)));
        office.pass(Duration.ofMinutes(16));

        assertThat(office.server.letters)
                .filteredOn(letter -> letter.subject().startsWith("Не дозвонились"))
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("Позвоним ещё раз сегодня в 14:21.");
    }

    @Test
    void refusalForNowIsTriedAgainAndForGoodIsNot() {
        office.server.next(new Outcome.Refused(false, "450"));
        office.server.next(new Outcome.Refused(true, "550"));
        office.hear(Story.placed());
        office.send();
        office.pass(Duration.ofSeconds(9));
        assertThat(office.messages()).allMatch(message -> !message.stage().isOver());

        office.pass(Duration.ofSeconds(1));

        assertThat(office.store.events(MessageFailed.class))
                .extracting(MessageFailed::reason, MessageFailed::attempts)
                .containsExactly(tuple("550", 2));
    }

    @Test
    void messageThatNobodyAnsweredForIsSentAgainAndCounted() {
        office.server.next(new Outcome.Unanswered("timeout"));
        office.hear(Story.placed());
        office.send();

        office.pass(TEN_SECONDS);

        assertThat(office.store.events(MessageSent.class))
                .extracting(MessageSent::attempts, MessageSent::unsure)
                .containsExactly(tuple(2, 1));
    }

    @Test
    void serverThatIsAwayCostsNoAttempt() {
        for (var i = 0; i < 20; i++) {
            office.server.next(new Outcome.Away("away"));
        }
        office.hear(Story.placed());
        for (var i = 0; i < 21; i++) {
            office.pass(TEN_SECONDS);
        }

        assertThat(office.store.events(MessageSent.class))
                .extracting(MessageSent::attempts)
                .containsExactly(1);
    }

    /** Everything is heard a year later: what was not sent then is not sent now. */
    @Test
    void replayOfEverythingSendsNothing() {
        var later = new PostOffice(PLACED.plus(Duration.ofDays(365)));
        later.hear(Story.placed());
        later.hear(Story.missed(1, PLACED.plusSeconds(60)));
        later.hear(Story.confirmed(1, PLACED.plusSeconds(90)));
        later.hear(new OrderCancelled(Story.ORDER, "дубль", "irina", PLACED.plusSeconds(99)));

        later.pass(Duration.ofMinutes(1));

        assertThat(later.server.letters).isEmpty();
        assertThat(later.store.events(MessageSuppressed.class))
                .hasSize(6)
                .allMatch(suppressed -> suppressed.reason() == Suppression.EXPIRED);
    }

    @Test
    void whoLeftNoAddressGetsFewWordsBySms() {
        office.hear(Story.placed(Story.ORDER, Story.terms(null, "Europe/Moscow"), PLACED));

        office.send();

        assertThat(office.server.letters).isEmpty();
        assertThat(office.sms.letters).singleElement().isEqualTo(new Letter("Tribuna", "+79123456789", "", """
                        Заказ 10427 принят. Позвоним до 14:35. Tribuna 8 800 555-01-22"""));
        assertThat(office.store.events(MessageSent.class))
                .extracting(MessageSent::channel)
                .containsExactly(Channel.SMS);
    }

    @Test
    void whoeverCannotBeReachedInWritingIsNot() {
        office.hear(Story.placed(Story.ORDER, Story.callable("+74951234567"), PLACED));

        office.send();

        assertThat(office.store.events(MessageSuppressed.class))
                .extracting(MessageSuppressed::reason)
                .containsExactly(Suppression.NO_ADDRESS);
    }

    @Test
    void receiptIsAnnouncedOnceHoweverOftenItComes() {
        office.sms.next(new Outcome.Taken("smsc-1"));
        office.hear(Story.placed(Story.ORDER, Story.terms(null, "Europe/Moscow"), PLACED));
        assertThat(office.desk().sending().delivered("smsc-1")).isFalse();
        office.send();

        assertThat(office.desk().sending().delivered("smsc-1")).isTrue();
        assertThat(office.desk().sending().delivered("smsc-1")).isFalse();
        assertThat(office.store.events(MessageDelivered.class)).hasSize(1);
    }

    /**
     * The service is killed before and after each write: the message goes out once, or twice under one Message-ID where
     * nobody can know, and then that is counted.
     */
    @Test
    void killedAtAnyStepItSendsOnceOrCountsThatItMayHaveSentTwice() {
        var steps = new AtomicInteger();
        var undisturbed = placed();
        undisturbed.store.watch(_ -> steps.incrementAndGet());
        undisturbed.send();
        assertThat(steps.get()).isGreaterThan(6);

        for (var step = 1; step <= steps.get(); step++) {
            var killed = placed();
            killAt(step, killed);
            assertThatThrownBy(killed::send).hasMessageContaining("killed");
            killed.store.watch(_ -> {});
            var restarted = killed.restarted();
            for (var minute = 0; minute < 4; minute++) {
                restarted.pass(Duration.ofMinutes(1));
            }

            var sent = killed.store.events(MessageSent.class);
            assertThat(sent).as("killed at step %d", step).hasSize(1);
            assertThat(new HashSet<>(killed.server.ids)).hasSize(1);
            assertThat(killed.server.ids.size())
                    .isLessThanOrEqualTo(1 + sent.getFirst().unsure());
        }
    }

    private static PostOffice placed() {
        var office = new PostOffice(PLACED);
        office.hear(Story.placed());
        return office;
    }

    private static void killAt(int step, PostOffice office) {
        var taken = new AtomicInteger();
        office.store.watch(_ -> {
            if (taken.incrementAndGet() == step) {
                throw new Killed();
            }
        });
    }

    private void confirmed() {
        office.hear(Story.placed());
        office.send();
        office.clock.advance(Duration.ofSeconds(60));
        office.hear(Story.confirmed(1, PLACED.plusSeconds(60)));
    }

    /** An error, because no service may catch it. */
    private static final class Killed extends Error {
        Killed() {
            super("killed");
        }
    }
}

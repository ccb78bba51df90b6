package orderdesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import orderdesk.callback.messaging.NotificationsReader;
import orderdesk.callback.task.domain.CallTask;
import orderdesk.callback.task.domain.Stage;
import orderdesk.callback.task.domain.Talk;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.CallTopic;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.Phone;
import orderdesk.platform.claim.Queue;
import orderdesk.platform.claim.WorkRefusal;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.simulator.Deliveries;
import orderdesk.platform.testing.FixedShops;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailDeskTests {

    static final LetterId FIRST = new LetterId(new UUID(1, 1));
    static final LetterId SECOND = new LetterId(new UUID(1, 2));

    final Theatre stage = new Theatre(Theatre.NOW);
    final NotificationsReader reader = reader(stage.desk);

    @Test
    void requestIsOwedACallWithinTheTimeOfAnOrder() {
        reader.on(letter(1, FIRST, null, Theatre.PHONE, MailKind.REQUEST));

        var task = task(FIRST);
        assertThat(task.kind()).isEqualTo(CallTaskKind.MAIL_REQUEST);
        assertThat(task.queue()).contains(Queue.CALL);
        var schedule = Objects.requireNonNull(task.schedule());
        assertThat(schedule.callableFrom()).isEqualTo(Theatre.NOW);
        assertThat(schedule.callBy()).isEqualTo(Theatre.NOW.plus(Duration.ofMinutes(30)));
        assertThat(schedule.breach()).isEqualTo(Theatre.NOW.plus(Duration.ofMinutes(60)));
        assertThat(task.subject().about()).isEqualTo("Вопрос. Когда вы работаете?");
        assertThat(stage.taken(Theatre.ANNA)).containsExactly(task.taskId());
    }

    @ParameterizedTest
    @EnumSource(value = MailKind.class, names = "REQUEST", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoRequestIsOwedNothing(MailKind kind) {
        reader.on(letter(1, FIRST, null, Theatre.PHONE, kind));

        assertThat(stage.desk.tasks().find(Theatre.SHOP, id(FIRST))).isEmpty();
    }

    @Test
    void withoutATelephoneItNeedsAttentionUntilOneIsNamed() {
        reader.on(letter(1, FIRST, null, null, MailKind.REQUEST));
        assertThat(task(FIRST).queue()).contains(Queue.ATTENTION);
        assertThat(stage.taken(Theatre.ANNA)).isEmpty();

        reader.on(letter(1, SECOND, FIRST, Theatre.PHONE, MailKind.REQUEST));

        assertThat(task(FIRST).queue()).contains(Queue.CALL);
        assertThat(task(FIRST).person()).isEqualTo(Theatre.PERSON);
        assertThat(stage.desk.tasks().find(Theatre.SHOP, id(SECOND))).isEmpty();
        assertThat(stage.taken(Theatre.ANNA)).containsExactly(id(FIRST));
    }

    @Test
    void whoeverHasNoTelephoneIsNotDialledAndAnAdvertisementNeedsNoCall() {
        reader.on(letter(1, FIRST, null, null, MailKind.REQUEST));
        var claimed = stage.desk.claims().claim(task(FIRST), Theatre.ANNA, Theatre.CAUSE);
        var by = Theatre.by(Theatre.ANNA, task(FIRST), claimed.claim().token());

        assertThatThrownBy(() -> stage.desk.talks().dial(by, null)).isInstanceOf(WorkRefusal.NotNow.class);
        assertThatThrownBy(() ->
                        stage.desk.talks().talked(by, new Talk(CallOutcome.ANSWERED, CallTopic.OTHER, null, null)))
                .isInstanceOf(WorkRefusal.NotNow.class);
        stage.desk.talks().talked(by, new Talk(CallOutcome.OFF_TOPIC, CallTopic.OFF_TOPIC, null, null));

        assertThat(task(FIRST).isOpen()).isFalse();
    }

    @Test
    void answerInWritingIsItsOnlyOutcome() {
        reader.on(letter(1, FIRST, null, Theatre.PHONE, MailKind.REQUEST));
        reader.on(event(FIRST, 2, new MailAnswered(FIRST, null, Theatre.BORIS, Theatre.NOW)));
        reader.on(event(FIRST, 3, new MailAnswered(FIRST, null, Theatre.ANNA, Theatre.NOW)));

        assertThat(task(FIRST).stage())
                .isEqualTo(new Stage.Completed(CallOutcome.ANSWERED, null, Theatre.BORIS, null, Theatre.NOW));
        assertThat(stage.taken(Theatre.ANNA)).isEmpty();
    }

    @Test
    void whoWritesAgainAfterTheAnswerIsOwedAnother() {
        reader.on(letter(1, FIRST, null, Theatre.PHONE, MailKind.REQUEST));
        reader.on(event(FIRST, 2, new MailAnswered(FIRST, null, Theatre.BORIS, Theatre.NOW)));

        reader.on(letter(1, SECOND, FIRST, Theatre.PHONE, MailKind.REQUEST, Theatre.NOW.plusSeconds(1)));

        assertThat(task(SECOND).isOpen()).isTrue();
    }

    @Test
    void lettersAreFollowedWhateverHappens() {
        Deliveries.<NotificationEvent>to((store, clock) -> reader(Theatre.on(store, clock)))
                .startingAt(Theatre.NOW.toString())
                .of(
                        letter(1, FIRST, null, null, MailKind.REQUEST),
                        letter(1, SECOND, FIRST, Theatre.PHONE, MailKind.REQUEST),
                        event(FIRST, 2, new MailAnswered(FIRST, null, Theatre.ANNA, Theatre.NOW)))
                .endTheSameWhateverHappens();
    }

    private static NotificationsReader reader(CallbackDesk desk) {
        return new NotificationsReader(new MailDesk(desk.tasks(), new FixedShops()));
    }

    private CallTask task(LetterId letter) {
        return stage.task(id(letter));
    }

    private static CallTaskId id(LetterId letter) {
        return new CallTaskId(letter.value());
    }

    private static Received<NotificationEvent> letter(
            long sequence, LetterId id, @Nullable LetterId thread, @Nullable Phone phone, MailKind kind) {
        return letter(sequence, id, thread, phone, kind, Theatre.NOW);
    }

    private static Received<NotificationEvent> letter(
            long sequence, LetterId id, @Nullable LetterId thread, @Nullable Phone phone, MailKind kind, Instant at) {
        var from = new MailSender("irina@example.ru", "Ирина");
        return event(
                id,
                sequence,
                new MailReceived(
                        id,
                        kind,
                        "zakaz@tribuna.demo",
                        MailFolder.SPAM,
                        from,
                        "Вопрос",
                        at,
                        phone,
                        List.of(),
                        null,
                        List.of(),
                        "Когда вы\nработаете?",
                        thread));
    }

    private static Received<NotificationEvent> event(LetterId letter, long sequence, NotificationEvent event) {
        return Theatre.received("notification", letter.toString(), sequence, event);
    }
}

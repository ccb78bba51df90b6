package orderdesk.insight.calls;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.callback.ChatEvent;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent;
import orderdesk.contracts.notification.MailEvent.MailAnswered;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MailEvent.MailReceived;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.Received;

/** What is announced of chats and letters among a day's calls; its own dice, so that the calls stay as they were. */
final class MadeUpWriting {

    private final MadeUpCalls day;
    private final Random random;

    MadeUpWriting(MadeUpCalls day, long seed) {
        this.day = day;
        this.random = new Random(seed + 1);
    }

    void of(ShopId shop, CallTaskId task, CallTaskKind kind, UUID person, OperatorId operator, Instant opened) {
        if (kind == CallTaskKind.CHAT) {
            day.tell(shop, task.value(), new ChatEvent.ChatOpened(task, person, opened.plusSeconds(120), opened));
            for (var times = random.nextInt(3);
                    times > 0;
                    times--) { // a second operator comes in the first one's place
                var came = opened.plusSeconds(1 + random.nextInt(240));
                day.tell(shop, task.value(), new ChatEvent.ChatAnswered(task, operator, came));
            }
        }
        if (kind == CallTaskKind.MAIL_REQUEST) {
            var letter = new LetterId(task.value());
            tell(shop, letter, received(letter, opened.minusSeconds(random.nextInt(600))));
            if (random.nextBoolean()) {
                var again = new LetterId(new UUID(7, random.nextInt(1_000)));
                var at = opened.plusSeconds(random.nextInt(20_000));
                tell(
                        shop,
                        letter,
                        random.nextBoolean()
                                ? new MailAnswered(letter, null, operator, at)
                                : new MailAnswered(again, letter, operator, at));
            }
        }
    }

    private static MailReceived received(LetterId letter, Instant at) {
        return new MailReceived(
                letter,
                MailKind.REQUEST,
                "shop@tribuna.example",
                MailFolder.INBOX,
                new MailSender("irina@example.ru", "Ирина"),
                "Где посылка?",
                at,
                null,
                List.of(),
                null,
                List.of(),
                "Жду третий день.");
    }

    private void tell(ShopId shop, LetterId letter, MailEvent event) {
        long sequence = day.letters.size() + 1L;
        var id = "notification:%s:%d".formatted(letter, sequence);
        var cause = new Cause("notification", "c-1", null);
        day.letters.add(new Received<>(
                event, id, "notification", letter.toString(), sequence, shop, cause, MadeUpCalls.MIDNIGHT));
    }
}

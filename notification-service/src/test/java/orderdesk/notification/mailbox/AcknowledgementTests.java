package orderdesk.notification.mailbox;

import static orderdesk.notification.mailbox.MailboxDeskTests.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.shared.Language;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.notification.text.Texts.Worded;
import orderdesk.notification.text.Wording;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AcknowledgementTests {

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void senderIsToldInTheWordsOfTheShop() {
        post.texts = (_, kind, _, _) ->
                said(new Wording("Письмо «{{letter.subject}}»", kind.word() + ": {{letter.answerBy}}"));
        post.put("INBOX", Letters.text("Где заказ?", "Subject: Re: Hours"));

        var told = told();

        assertThat(told.subject()).isEqualTo("Письмо «Hours»");
        assertThat(told.text()).isEqualTo("letter-request: 14:30 3 марта");
    }

    @Test
    void orderHearsHowManyLinesWereRead() {
        post.put("INBOX", ORDER);

        assertThat(told().text()).contains("Мы получили ваш заказ, в нём ", " свяжемся с вами до 14:30 3 марта.");
    }

    @Test
    void wordsWithoutTheirValueAreNotSentAndSayWhich() {
        post.texts = (_, _, _, _) -> said(new Wording("Письмо", "{{letter.noPhone}}"));
        post.put("INBOX", Letters.text("Перезвоните: 8 916 123-45-67", "Subject: Hours"));

        var told = told();
        post.desks().sending().round();

        assertThat(told.stage()).isEqualTo(Outgoing.Stage.FAILED);
        assertThat(told.failure()).isEqualTo("missing: letter.noPhone");
        assertThat(post.server.letters).isEmpty();
    }

    /** What a stranger writes is no template. */
    @Test
    void gapsInASubjectStayAsTheyWereWritten() {
        post.put("INBOX", Letters.text("Привет", "Subject: {{shop.phone}} {{letter.noPhone}}"));

        assertThat(told().subject()).isEqualTo("Re: {{shop.phone}} {{letter.noPhone}}");
    }

    /**
     * Killed before and after each write, an acknowledgement and an operator's answer alike go out once, or a second time
     * under the same Message-ID, and only where nobody could know whether they were taken.
     */
    @Test
    void killedAtAnyStepEachMailGoesOutUnderOneId() {
        var undisturbed = new AtomicInteger();
        var steps = sendingTwoKilledAt(Integer.MAX_VALUE, undisturbed);
        assertThat(undisturbed.get()).isEqualTo(2);
        assertThat(steps).isGreaterThan(6);

        for (var step = 1; step <= steps; step++) {
            var copies = new AtomicInteger();
            sendingTwoKilledAt(step, copies);
            assertThat(copies.get()).as("killed at step %d", step).isBetween(2, 3);
        }
    }

    /** @return steps that were taken before it was killed, or in all */
    private static int sendingTwoKilledAt(int step, AtomicInteger copies) {
        try (var mine = new Post()) {
            mine.put("INBOX", MailboxDeskTests.QUESTION);
            mine.read();
            answer(mine, mine.letters().getFirst());
            var taken = new AtomicInteger();
            mine.store.watch(_ -> {
                if (taken.incrementAndGet() == step) {
                    throw new Killed();
                }
            });
            try {
                send(mine);
                mine.store.watch(_ -> {});
            } catch (Killed _) { // and started again
                mine.store.watch(_ -> {});
                for (var minute = 0; minute < 4; minute++) {
                    mine.clock.advance(Duration.ofMinutes(1));
                    send(mine);
                }
            }
            var mails = mine.letters().getFirst().outgoing();
            assertThat(mails).extracting(Outgoing::stage).containsOnly(Outgoing.Stage.SENT);
            assertThat(Set.copyOf(mine.server.ids))
                    .isEqualTo(
                            mails.stream().map(mail -> new MessageId(mail.id())).collect(Collectors.toSet()));
            copies.set(mine.server.ids.size());
            return taken.get();
        }
    }

    private static void send(Post mine) {
        mine.desks().sending().round();
        mine.desks().sending().round();
    }

    private static void answer(Post mine, ReceivedLetter letter) {
        mine.desks()
                .desk()
                .answer(
                        letter.shop(),
                        letter.id(),
                        "С десяти.",
                        FixedShops.VERA,
                        new Once("vera", "a-1", "hash"),
                        new Cause("vera", "test", null));
    }

    /** An error, because no service may catch it. */
    private static final class Killed extends Error {
        Killed() {
            super("killed");
        }
    }

    private Outgoing told() {
        post.read();
        return post.letters().getFirst().outgoing().getFirst();
    }

    private static Worded said(Wording wording) {
        return new Worded(wording, Language.RU);
    }
}

package orderdesk.notification.mailbox;

import static orderdesk.notification.mailbox.MailboxDeskTests.ORDER;
import static orderdesk.notification.mailbox.MailboxDeskTests.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.notification.mailbox.domain.Mailbox.Flood;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.domain.Senders;
import orderdesk.notification.mailbox.imap.ImapPostBoxesForTests;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail bombs on a real IMAP server: work and memory stay bounded, and others' letters are read. */
class FloodTests {

    /** The server in these tests takes time with the square of them; {@code -Dorderdesk.bomb=10000} takes minutes. */
    private static final int BOMB = Integer.getInteger("orderdesk.bomb", 200);

    private static final int PER_SENDER = 10;
    private static final int STRANGERS = 30;
    private static final int PER_ROUND = Math.min(200, BOMB / 4);

    private final Post post = new Post();
    private final TroubledBox.Counted counted = new TroubledBox.Counted();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void bombFromOneAddressIsCountedAndToldOnceAndOthersAreRead() {
        drop(BOMB, _ -> "a@bomb.ru");
        post.put("INBOX", ORDER);

        readToTheEnd();

        assertThat(post.letters()).hasSize(PER_SENDER + 1);
        assertThat(counted.read).isEqualTo(PER_SENDER + 1);
        assertThat(counted.mostAtOnce).isEqualTo(PER_ROUND);
        assertThat(post.letters()).extracting(ReceivedLetter::kind).contains(MailKind.ORDER);
        assertThat(floods())
                .extracting(Flood::sender, Flood::count)
                .containsExactly(tuple("a@bomb.ru", BOMB - PER_SENDER));
        var first = floods().getFirst().firstUid();
        post.desks().desk().rewind(FixedShops.TRIBUNA, post.box().id(), MailFolder.INBOX, first);
        post.clock.advance(Duration.ofHours(1));
        round();
        assertThat(post.letters()).hasSize(2 * PER_SENDER + 1);
    }

    /** Whom an operator has answered before is read though the bomb comes from everybody else's address. */
    @Test
    void bombFromAsManyAddressesIsReadUpToALimitAndWhoIsKnownBeyondIt() {
        post.put("INBOX", QUESTION);
        post.read();
        answer(post.letters().getFirst());
        post.clock.advance(Duration.ofHours(1));
        drop(BOMB, number -> "a%d@bomb.ru".formatted(number));
        post.put("INBOX", ORDER);
        post.put("INBOX", Letters.text("Здравствуйте", "From: new@example.ru"));

        readToTheEnd();

        assertThat(post.letters()).hasSize(1 + STRANGERS + 1);
        assertThat(counted.read).isEqualTo(STRANGERS + 1);
        assertThat(counted.mostAtOnce).isEqualTo(PER_ROUND);
        assertThat(post.letters()).extracting(ReceivedLetter::kind).contains(MailKind.ORDER);
        assertThat(floods())
                .extracting(Flood::sender, Flood::count)
                .containsExactly(tuple(Senders.STRANGERS, BOMB - STRANGERS + 1));
        post.desks()
                .desk()
                .rewind(
                        FixedShops.TRIBUNA,
                        post.box().id(),
                        MailFolder.INBOX,
                        floods().getFirst().firstUid());
        post.clock.advance(Duration.ofHours(1));
        round();
        assertThat(post.letters()).hasSize(1 + 2 * STRANGERS + 1);
    }

    @Test
    void senderIsToldFiveTimesADayAndHisSixthLetterIsTakenAllTheSame() {
        drop(6, _ -> "a@often.ru");
        post.read();
        send();
        assertThat(post.letters()).hasSize(6);
        assertThat(post.server.letters).hasSize(Acknowledgements.A_DAY_MAX);

        post.clock.advance(Duration.ofHours(25));
        post.put("INBOX", post.clock.instant(), Letters.text("Ещё", "From: a@often.ru", "Message-ID: <late@x>"));
        post.read();
        send();

        assertThat(post.server.letters).hasSize(Acknowledgements.A_DAY_MAX + 1);
    }

    private void drop(int count, IntFunction<String> from) {
        var letters = IntStream.rangeClosed(1, count)
                .mapToObj(number -> Letters.text(
                        "Ура " + number, "Message-ID: <%d@x>".formatted(number), "From: " + from.apply(number)))
                .toArray(byte[][]::new);
        post.put("INBOX", letters);
    }

    private void readToTheEnd() {
        for (var letters = 0; letters <= BOMB; letters += PER_ROUND) {
            round();
        }
    }

    private void round() {
        post.read(post.desks(PER_ROUND, PER_SENDER, STRANGERS), counted.on(new ImapPostBoxesForTests()));
    }

    private void answer(ReceivedLetter letter) {
        var once = new Once("anna", "k", "h");
        post.desks()
                .desk()
                .answer(
                        FixedShops.TRIBUNA,
                        letter.id(),
                        "С 10 до 20",
                        FixedShops.ANNA,
                        once,
                        new Cause("anna", "c", null));
    }

    private void send() {
        for (var round = 0; round < 3; round++) {
            post.desks().sending().round();
        }
    }

    private List<Flood> floods() {
        return post.desks()
                .desk()
                .mailbox(FixedShops.TRIBUNA, Post.ADDRESS)
                .orElseThrow()
                .floods();
    }

    private static org.assertj.core.groups.Tuple tuple(String sender, long count) {
        return org.assertj.core.groups.Tuple.tuple(sender, count);
    }
}

package orderdesk.notification.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import orderdesk.contracts.notification.MailEvent.MailAttachment;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.notification.mailbox.domain.Mailbox.Mark;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.imap.ImapPostBoxesForTests;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.notification.message.domain.Letter.Answer;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real IMAP server. */
class MailboxDeskTests {

    static final byte[] ORDER = Letters.text("Прошу заказать:\nКружка - 2 шт.\n8 916 123-45-67", "Message-ID: <o@x>");
    static final byte[] QUESTION =
            Letters.text("Добрый день! Когда вы работаете?", "Subject: Hours", "Message-ID: <q@x>");
    static final byte[] BOUNCE = Letters.text("x", "Auto-Submitted: auto-replied", "Message-ID: <b@x>");

    final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void inboxAndSpamAreReadInOneGo() {
        post.put("INBOX", QUESTION, BOUNCE);
        post.put("Spam", ORDER);

        assertThat(post.read()).isTrue();

        assertThat(post.letters())
                .extracting(ReceivedLetter::kind)
                .containsExactlyInAnyOrder(MailKind.REQUEST, MailKind.AUTOMATIC, MailKind.ORDER);
        assertThat(letter(MailKind.ORDER).folder()).isEqualTo(MailFolder.SPAM);
        assertThat(letter(MailKind.ORDER).content().lines()).hasSize(1);
    }

    @Test
    void nothingIsReadBeforeItsTimeNorWhileAnotherReads() {
        assertThat(post.read()).isTrue();
        assertThat(post.read()).isFalse();
        post.clock.advance(Duration.ofSeconds(61));
        var inBetween = new boolean[] {true};

        post.read(post.desks(), box -> {
            inBetween[0] = post.read();
            return new ImapPostBoxesForTests().open(box);
        });

        assertThat(inBetween[0]).isFalse();
    }

    @Test
    void lettersThatLastDoNotLoseTheMailboxToAnother() {
        post.put("INBOX", ORDER, QUESTION, BOUNCE, Letters.text("Где мой заказ?", "Message-ID: <w@x>"));
        var others = new ArrayList<Boolean>();

        Runnable meanwhile = () -> {
            post.clock.advance(Duration.ofMinutes(2));
            others.add(post.read());
        };
        post.read(post.desks(), box -> new TroubledBox.Slow(new ImapPostBoxesForTests().open(box), meanwhile));

        assertThat(others).containsExactly(false, false, false, false);
        assertThat(post.letters()).hasSize(4);
    }

    @Test
    void letterThatWasMovedOrListedTwiceIsOne() {
        post.put("INBOX", ORDER, ORDER);
        post.read();
        post.put("Spam", ORDER);
        post.readAgain();

        assertThat(post.letters()).hasSize(1);
    }

    @Test
    void messageIdThatWasUsedTwiceHidesNoLetter() {
        post.put("INBOX", ORDER, Letters.text("Прошу заказать:\nШарф - 1 шт.", "Message-ID: <o@x>"));
        post.read();

        assertThat(post.letters()).hasSize(2);
    }

    @Test
    void otherValidityReadsAllAgainAndDoublesNothing() throws Exception {
        post.put("Spam", ORDER, QUESTION);
        post.read();
        var before = mark(MailFolder.SPAM);
        post.mail.getManagers().getImapHostManager().deleteMailbox(post.user, "Spam");
        await().until(() -> System.currentTimeMillis() / 1_000 > before.validity()); // it is the second of its making
        post.put("Spam", ORDER, BOUNCE);
        post.readAgain();

        assertThat(mark(MailFolder.SPAM).validity()).isNotEqualTo(before.validity());
        assertThat(post.letters()).hasSize(3);
    }

    @Test
    void crashBetweenReadingAndMarkingLosesNothingAndDoublesNothing() {
        post.put("INBOX", ORDER, QUESTION, BOUNCE);
        for (var step = 0; step < 3; step++) {
            var left = step;
            assertThatThrownBy(() -> post.read(
                            post.desks(), box -> new TroubledBox.Crashing(new ImapPostBoxesForTests().open(box), left)))
                    .isInstanceOf(TroubledBox.Crash.class);
            post.clock.advance(Mailbox.LEASE.plusSeconds(1));
        }

        post.read();

        assertThat(post.letters()).hasSize(3);
        assertThat(mark(MailFolder.INBOX).uid()).isEqualTo(3);
    }

    @Test
    void lettersFromBeforeAreNobodys() {
        post.put("INBOX", Post.NOW.minus(Duration.ofDays(4)), QUESTION);
        post.put("INBOX", ORDER);
        post.read();

        assertThat(post.letters()).extracting(ReceivedLetter::kind).containsExactly(MailKind.ORDER);
    }

    @Test
    void mailboxThatIsAwayIsTriedLessAndLessOften() {
        PostBoxes away = box -> {
            throw new PostBoxes.Away(new java.net.ConnectException());
        };
        for (var failure = 1; failure <= 3; failure++) {
            assertThat(post.read(post.desks(), away)).isFalse();
            var trouble = Objects.requireNonNull(mailbox().trouble());
            assertThat(trouble.failures()).isEqualTo(failure);
            assertThat(Duration.between(post.clock.instant(), trouble.nextAt()))
                    .isEqualTo(Duration.ofMinutes(1L << (failure - 1)));
            post.clock.advance(Duration.between(post.clock.instant(), trouble.nextAt()));
        }

        assertThat(post.read()).isTrue();
        assertThat(mailbox().trouble()).isNull();
    }

    @Test
    void replyAddressMakesEvidenceOfItsCaseAndKeepsThePhoto() throws IOException {
        var about = new UUID(7, 8);
        var to = post.addresses.of(FixedShops.TRIBUNA, Post.ADDRESS, about);
        var forged = to.replaceFirst("\\+c.", "+c" + (to.charAt(to.indexOf("+c") + 2) == '0' ? '1' : '0'));
        var foreign = post.addresses.of(FixedShops.CHASY, Post.ADDRESS, about);
        post.put("INBOX", Letters.with("Вот фото", "a.png", "image/png", Letters.PNG, "Cc: " + to));
        post.put("INBOX", Letters.text("1", "Cc: " + forged), Letters.text("2", "Cc: " + foreign));
        post.read();

        var evidence = letter(MailKind.EVIDENCE);
        assertThat(evidence.afterSaleCase()).isEqualTo(about);
        var photo = evidence.content().attachments().getFirst();
        try (var kept = post.desks()
                .desk()
                .attachment(evidence, photo.id())
                .orElseThrow()
                .open()) {
            assertThat(kept).hasBinaryContent(Letters.PNG);
        }
        assertThat(post.letters())
                .filteredOn(it -> it.kind() == MailKind.REQUEST)
                .hasSize(2);
    }

    @Test
    void onlyPicturesAndFilmsProveAnythingWhateverTheirNamesSay() {
        var to = post.addresses.of(FixedShops.TRIBUNA, Post.ADDRESS, new UUID(7, 8));
        post.put("INBOX", Letters.with("1", "../<b>.png", "image/png", "no picture".getBytes(UTF_8), "Cc: " + to));
        post.put("INBOX", Letters.with("2", "..\\x.exe", "application/octet-stream", Letters.PNG, "Cc: " + to));
        post.read();

        var all = post.letters().stream()
                .flatMap(it -> it.content().attachments().stream())
                .toList();
        assertThat(all).extracting(MailAttachment::proof).containsExactlyInAnyOrder(false, true);
        assertThat(all)
                .extracting(MailAttachment::name)
                .allSatisfy(name -> assertThat(name).doesNotContain("/", "\\"));
    }

    @Test
    void sendersAreToldOnceAndProgramsNever() {
        post.put("INBOX", QUESTION, BOUNCE, Letters.text("Привет", "From: no-reply@x.ru"));
        post.read();
        post.desks().sending().round();
        post.desks().sending().round();

        assertThat(post.server.letters).hasSize(1);
        var told = letter("q@x").outgoing().getFirst();
        assertThat(told.stage()).isEqualTo(Outgoing.Stage.SENT);
        assertThat(told.subject()).isEqualTo("Re: Hours");
        assertThat(told.text()).contains("Ответим до 14:30 3 марта", "нет номера телефона");
        assertThat(post.server.letters.getFirst().answer()).isEqualTo(new Answer("q@x", true));
    }

    @Test
    void answerToOurMailJoinsTheConversation() {
        post.put("INBOX", QUESTION);
        post.read();
        var first = letter("q@x");
        var ours = first.outgoing().getFirst().id();
        post.put(
                "INBOX",
                Letters.text("8 916 123-45-67", "Message-ID: <r@x>", "In-Reply-To: <%s@desk.example>".formatted(ours)));
        post.put("INBOX", Letters.text("Ещё вопрос", "Message-ID: <s@x>", "In-Reply-To: <r@x>"));
        post.readAgain();

        assertThat(letter("r@x").thread()).isEqualTo(first.id());
        assertThat(letter("s@x").thread()).isEqualTo(first.id());
    }

    @Test
    void letterThatIsTooLargeIsARequestByItsHeaders() {
        post.put("INBOX", QUESTION);
        post.read(post.desks(), box -> new TroubledBox.Large(new ImapPostBoxesForTests().open(box)));

        assertThat(letter(MailKind.REQUEST).content().left()).containsExactly(LeftOut.LETTER_TOO_LARGE);
        assertThat(letter(MailKind.REQUEST).head().subject()).isEqualTo("Hours");
        assertThat(letter(MailKind.REQUEST).content().text()).isEmpty();
    }

    @Test
    void letterThatBreaksItsReaderStopsNoOther() {
        post.put("INBOX", QUESTION, ORDER);
        post.read(post.desks(), box -> new TroubledBox.Breaking(new ImapPostBoxesForTests().open(box), 1));

        assertThat(letter(MailKind.REQUEST).content().left()).containsExactly(LeftOut.LETTER_UNREADABLE);
        assertThat(letter(MailKind.REQUEST).head().subject()).isEqualTo("Hours");
        assertThat(letter(MailKind.ORDER).content().lines()).hasSize(1);
        assertThat(mark(MailFolder.INBOX).uid()).isEqualTo(2);
    }

    private ReceivedLetter letter(MailKind kind) {
        return post.letters().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ReceivedLetter letter(String messageId) {
        return post.letters().stream()
                .filter(it -> messageId.equals(it.head().messageId()))
                .findFirst()
                .orElseThrow();
    }

    private Mailbox mailbox() {
        return post.desks().desk().mailbox(FixedShops.TRIBUNA, Post.ADDRESS).orElseThrow();
    }

    private Mark mark(MailFolder folder) {
        return mailbox().mark(folder).orElseThrow();
    }
}

package orderdesk.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.NotificationEvent.Channel;
import orderdesk.contracts.notification.NotificationEvent.MessageFailed;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.mailbox.domain.Mailbox;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.imap.ImapPostBoxesForTests;
import orderdesk.notification.mailbox.reading.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail that came back (RFC 3464), as mail servers say so in the mailbox that it was sent from. */
class BounceTests {

    private static final UUID OURS = new UUID(0x42L, 7);

    private final Post post = new Post();
    private final List<String> returned = new ArrayList<>();

    @AfterEach
    void close() {
        post.close();
    }

    /** From the order to the failure that its shop sees, over the service's own store and a real IMAP server. */
    @Test
    void messageThatCameBackFailsWithTheStatusOfTheServer() {
        var office = new PostOffice(post.clock, post.store, post.server);
        post.returned = office.desk().sending()::returned;
        office.hear(Story.placed(Story.ORDER, Story.terms(), Post.NOW));
        office.send();
        var sent = post.server.ids.getFirst();
        post.put("Spam", report(sent.value(), "failed", "5.1.1", "message/rfc822"));
        post.put("INBOX", report(sent.value(), "failed", "5.1.1", "text/rfc822-headers"));

        post.read();

        assertThat(post.store.events(MessageFailed.class))
                .extracting(MessageFailed::template, MessageFailed::channel, MessageFailed::reason)
                .containsExactly(tuple("accepted", Channel.EMAIL, "It came back: 5.1.1"));
        assertThat(post.letters()).extracting(ReceivedLetter::kind).containsOnly(MailKind.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, It came back: 5.1.1",
        "Failed, 4.4.7 (in 5 days), It came back: 4.4.7",
        "failed, nonsense, It came back: 5.0.0",
        "delayed, 4.4.1, ",
        "delivered, 2.0.0, ",
        "relayed, 2.0.0, "
    })
    void onlyAFailureForGoodIsOne(String action, String status, String reason) {
        post.returned = (id, why) -> returned.add(why);
        post.put("INBOX", report(OURS, action, status, "message/rfc822"));

        post.read();

        assertThat(returned).isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(post.letters()).hasSize(1);
    }

    @Test
    void reportOfSomethingElseOrOfNothingIsNobodysNews() {
        post.returned = (id, why) -> returned.add(why);
        var foreign = new String(report(OURS, "failed", "5.1.1", "message/rfc822"), StandardCharsets.UTF_8)
                .replace(OURS.toString(), "not-ours");
        var headless = foreign.replaceAll("Message-ID: <not-ours[^\r]*\r\n", "");
        var torn = foreign.substring(0, foreign.indexOf("Action:"));
        post.put("INBOX", bytes(foreign), bytes(headless), bytes(torn));
        post.put("INBOX", Letters.text("Action: failed\n\nMessage-ID: <%s@x>".formatted(OURS), "Subject: x"));

        post.read();

        assertThat(returned).isEmpty();
        assertThat(post.letters()).hasSize(4);
    }

    /** It is told before the letter is kept, so that a crash in between loses nothing. */
    @Test
    void crashWhileAReportIsTakenInLosesNothing() {
        post.returned = (id, why) -> {
            returned.add(why);
            if (returned.size() == 1) {
                throw new TroubledBox.Crash();
            }
        };
        post.put("INBOX", report(OURS, "failed", "5.1.1", "message/rfc822"));
        try {
            post.read(post.desks(), new ImapPostBoxesForTests());
        } catch (TroubledBox.Crash _) { // and started again
            post.clock.advance(Mailbox.LEASE.plusSeconds(1));
        }

        post.read();

        assertThat(returned).hasSize(2);
        assertThat(post.letters()).hasSize(1);
    }

    private static byte[] report(UUID id, String action, String status, String original) {
        var body = """
                --b
                Content-Type: text/plain; charset=utf-8

                This is the mail system. Your message could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.ru
                Arrival-Date: Tue, 3 Mar 2026 14:00:00 +0300

                Final-Recipient: rfc822; irina@example.ru
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 5.1.1 <irina@example.ru> no such user

                --b
                Content-Type: %s

                Message-ID: <%s@desk.example>
                Subject: =?utf-8?B?0JfQsNC60LDQtw==?=
                To: irina@example.ru

                --b--
                """.formatted(action, status, original, id);
        return Letters.raw(
                "multipart/report; report-type=delivery-status; boundary=b",
                bytes(body.replace("\n", "\r\n")),
                "From: MAILER-DAEMON@mx.example.ru");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

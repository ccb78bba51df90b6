package orderdesk.notification.mailbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.callback.CallOutcome;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAttachment;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.reply.LanguageCheck;
import orderdesk.platform.web.Invalid;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** Letters as they are shown. What their senders wrote is plain text, never markup. */
final class LetterViews {

    private static final int ANSWER_MAX = 10_000;
    private static final int INSISTED_MAX = 100;

    private LetterViews() {}

    /** How far it is with what a letter asks for. */
    enum State {
        /** It is an order or evidence, and the order's or the case's owner goes on with it; or nobody needs to. */
        PASSED_ON,
        /** It waits in the queue of calls, under the letter's id. */
        WAITING,
        /** Somebody deals with it. */
        IN_HAND,
        DONE
    }

    /**
     * @param holder who deals with it, or dealt with it last
     * @param afterSaleCase that it is evidence of
     * @param orderId the draft that it became, under which the order goes on
     */
    record Row(
            LetterId id,
            ShopId shop,
            MailKind kind,
            State state,
            @Nullable OperatorId holder,
            MailFolder folder,
            MailSender from,
            String subject,
            Instant receivedAt,
            int lines,
            int attachments,
            @Nullable UUID afterSaleCase,
            @Nullable OrderId orderId) {

        static Row of(ReceivedLetter letter) {
            return new Row(
                    letter.id(),
                    letter.shop(),
                    letter.kind(),
                    stateOf(letter),
                    letter.holder(),
                    letter.folder(),
                    letter.head().from(),
                    letter.head().subject(),
                    letter.receivedAt(),
                    letter.content().lines().size(),
                    letter.content().attachments().size(),
                    letter.afterSaleCase(),
                    letter.draft());
        }
    }

    /**
     * @param text all of its words
     * @param left what of it is not here; its mail server has it
     * @param thread the first letter of its conversation
     */
    record Whole(
            Row letter,
            String mailbox,
            String text,
            @Nullable Phone phone,
            List<WantedLine> lines,
            List<MailAttachment> attachments,
            Set<LeftOut> left,
            @Nullable UUID afterSaleCase,
            @Nullable LetterId thread,
            @Nullable Ended end,
            List<Written> written) {

        static Whole of(ReceivedLetter letter) {
            var content = letter.content();
            var end = letter.end();
            return new Whole(
                    Row.of(letter),
                    letter.mailbox(),
                    content.text(),
                    content.phone(),
                    content.lines(),
                    content.attachments(),
                    content.left(),
                    letter.afterSaleCase(),
                    letter.thread(),
                    end == null ? null : new Ended(end.outcome(), end.by(), end.at()),
                    letter.outgoing().stream().map(Written::of).toList());
        }
    }

    record Ended(CallOutcome outcome, @Nullable OperatorId by, Instant at) {}

    /**
     * What was written to its sender.
     *
     * @param by absent where it is the acknowledgement
     * @param failure why it could not be sent
     */
    record Written(
            UUID id,
            @Nullable OperatorId by,
            String subject,
            String text,
            Outgoing.Stage stage,
            Instant at,
            @Nullable String failure) {

        static Written of(Outgoing mail) {
            return new Written(
                    mail.id(), mail.by(), mail.subject(), mail.text(), mail.stage(), mail.at(), mail.failure());
        }
    }

    /**
     * @param text plain, up to 10,000 characters
     * @param insisted what the check of language found and is right all the same, as it stands in the text; up to 100
     */
    record NewAnswer(String text, @Nullable List<String> insisted) {

        NewAnswer {
            new Invalid()
                    .atMost("/text", text, ANSWER_MAX)
                    .unless(
                            insisted == null || insisted.size() <= INSISTED_MAX,
                            "/insisted",
                            "too-many",
                            "At most 100.")
                    .orElseRefuse();
        }

        /** Refuses what is not good yet (R107); words of the letter itself need no dictionary. */
        void check(ReceivedLetter letter) {
            var head = letter.head();
            var name = Objects.requireNonNullElse(head.from().name(), "");
            var familiar = LanguageCheck.wordsOf(
                    Stream.of(head.subject(), letter.content().text(), name));
            var right = insisted == null ? List.<String>of() : insisted;
            var found = LanguageCheck.of(text, familiar, right).stream()
                    .map(finding -> new Problem.Error("/text", finding.code(), finding.sentence()))
                    .toList();
            if (!found.isEmpty()) {
                throw Problem.unprocessable("language", "The language is not good yet; see errors.", found);
            }
        }
    }

    private static State stateOf(ReceivedLetter letter) {
        if (letter.end() != null) {
            return State.DONE;
        }
        return switch (letter.kind()) {
            case ORDER, EVIDENCE, AUTOMATIC -> State.PASSED_ON;
            case REQUEST -> letter.holder() == null ? State.WAITING : State.IN_HAND;
        };
    }
}

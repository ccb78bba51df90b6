package orderdesk.notification.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.domain.MailHead;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the bytes of a letter where they lie. It throws nothing that a letter can cause, and touches nothing outside. */
public final class LetterReader {

    private static final Logger LOG = LoggerFactory.getLogger(LetterReader.class);
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private LetterReader() {}

    /**
     * @param raw the whole letter; its parts are read where it lies, if it is shared
     * @param region ISO 3166 country of the shop, for telephones
     */
    public static ReadLetter read(InputStream raw, String region) {
        try {
            var letter = new MimeMessage(NO_SERVER, raw);
            return read(letter, region);
        } catch (StoreUnavailable e) {
            throw e; // it lies where it cannot be read now, and is read again
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("A letter cannot be read: {}", e.getClass().getSimpleName());
            return ReadLetter.of(nothingKnown(), LeftOut.LETTER_UNREADABLE);
        }
    }

    /** Of a letter that is not read itself, and why not. */
    public static ReadLetter headersOnly(byte[] headers, LeftOut why) {
        var read = read(new ByteArrayInputStream(headers), "ZZ");
        return ReadLetter.of(read.head(), why);
    }

    private static MailHead nothingKnown() {
        return new MailHead(null, Heads.NOBODY, "", List.of(), List.of(), false);
    }

    private static ReadLetter read(MimeMessage letter, String region) throws MessagingException {
        var head = Heads.of(letter);
        var parts = Parts.of(letter);
        var text = parts.text();
        var words = OwnWords.of(text);
        var left = EnumSet.noneOf(LeftOut.class);
        var lines = bounded(lines(head, words, parts.attachments(), left), left);
        left.addAll(parts.left());
        return new ReadLetter(
                head,
                text,
                Texts.cut(words.text(), MailLimits.EXCERPT_MAX),
                Phones.only(words.signed(), region).orElse(null),
                lines,
                parts.attachments(),
                left,
                Bounces.of(letter).orElse(null));
    }

    /** A spreadsheet is the order, and the text beside it says hello. */
    private static List<WantedLine> lines(
            MailHead head, OwnWords words, List<MailPart> attachments, Set<LeftOut> left) {
        for (var attachment : attachments) {
            var lines = sheet(attachment, left);
            if (lines != null && !lines.isEmpty()) {
                return lines;
            }
        }
        return OrderText.lines(head.subject(), words.text());
    }

    private static @Nullable List<WantedLine> sheet(MailPart attachment, Set<LeftOut> left) {
        try {
            if (attachment.type().equals(Sheets.XLSX)) {
                return Sheets.workbook(attachment.inMemory(MailLimits.ATTACHMENT_BYTES_MAX));
            }
            return csv(attachment);
        } catch (Sheets.Unreadable e) {
            LOG.info("A spreadsheet cannot be read: {}", e.getMessage());
            left.add(LeftOut.SHEET_UNREADABLE);
            return null;
        }
    }

    /** Text, or bytes of which only the name says that they are a table. */
    private static @Nullable List<WantedLine> csv(MailPart attachment) throws Sheets.Unreadable {
        var isText = attachment.type().startsWith("text/");
        var isNamed = attachment.name().toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv|txt)");
        if (!isNamed || !isText && !attachment.type().equals("application/octet-stream")) {
            return null;
        }
        var content = attachment.inMemory(MailLimits.ATTACHMENT_BYTES_MAX);
        return isText || !hasZero(content) ? Sheets.csv(Texts.decoded(content, null)) : null;
    }

    private static boolean hasZero(byte[] content) {
        for (var it : content) {
            if (it == 0) {
                return true;
            }
        }
        return false;
    }

    /** Part of an order would be another order: somebody has to look at all of it. */
    private static List<WantedLine> bounded(List<WantedLine> lines, Set<LeftOut> left) {
        if (lines.size() > MailLimits.LINES_MAX) {
            left.add(LeftOut.LINES_TOO_MANY);
            return List.of();
        }
        return lines;
    }
}

package orderdesk.notification.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import orderdesk.notification.evidence.Contents;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.notification.mailbox.domain.LeftOut;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.platform.aggregate.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a letter (RFC 2046), and takes texts and attachments as far as there is room for them. */
final class Parts {

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<MailPart> attachments = new ArrayList<>();
    private final Set<LeftOut> left = EnumSet.noneOf(LeftOut.class);
    private int count;

    static Parts of(MimeMessage letter) {
        var parts = new Parts();
        parts.walk(letter, 1);
        return parts;
    }

    /** Plain where there is any, and else the words of the HTML. */
    String text() {
        var text = plain.toString().isBlank() ? HtmlText.of(html.toString()) : plain.toString();
        var clean = Texts.clean(text).strip();
        if (clean.length() > MailLimits.TEXT_MAX) {
            left.add(LeftOut.TEXT_CUT);
        }
        return Texts.cut(clean, MailLimits.TEXT_MAX);
    }

    List<MailPart> attachments() {
        return attachments;
    }

    Set<LeftOut> left() {
        return left;
    }

    private void walk(Part part, int depth) {
        if (depth > MailLimits.DEPTH_MAX) {
            left.add(LeftOut.NESTED_TOO_DEEP);
        } else if (++count > MailLimits.PARTS_MAX) {
            left.add(LeftOut.PARTS_TOO_MANY);
        } else {
            try {
                look(part, depth);
            } catch (StoreUnavailable e) {
                throw e; // it lies where it cannot be read now, and is read again
            } catch (MessagingException | IOException | RuntimeException _) {
                left.add(LeftOut.PART_UNREADABLE); // the others may be readable
            }
        }
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
            for (var at = 0; at < inner.getCount() && count <= MailLimits.PARTS_MAX; at++) {
                walk(inner.getBodyPart(at), depth + 1);
            }
        } else if (isText(part, "text/plain")) {
            append(plain, part);
        } else if (isText(part, "text/html")) {
            append(html, part);
        } else {
            attach(part);
        }
    }

    private static boolean isText(Part part, String type) throws MessagingException {
        return part.isMimeType(type) && !isAttachment(part) && name(part) == null;
    }

    /** By how the header begins: what comes after may be no parameters at all. */
    private static boolean isAttachment(Part part) throws MessagingException {
        return Heads.values(part, "Content-Disposition")
                .anyMatch(it -> it.strip().toLowerCase(Locale.ROOT).startsWith(Part.ATTACHMENT));
    }

    private void append(StringBuilder text, Part part) throws MessagingException, IOException {
        var bytes = content(part, MailLimits.TEXT_MAX * 8);
        if (text.length() < MailLimits.TEXT_MAX * 8) {
            text.append(Texts.decoded(bytes, charset(part))).append('\n');
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        if (attachments.size() == MailLimits.ATTACHMENTS_MAX) {
            left.add(LeftOut.ATTACHMENTS_TOO_MANY);
            return;
        }
        var head = content(part, EvidenceLimits.HEAD);
        var max = Contents.bytesMax(head).orElse((long) MailLimits.ATTACHMENT_BYTES_MAX);
        var its = PartBytes.of(part, max + 1);
        if (!its.decoded()) {
            left.add(LeftOut.PART_UNREADABLE);
        }
        if (its.count() > max) {
            left.add(LeftOut.ATTACHMENT_TOO_LARGE);
        } else if (its.count() > 0) {
            var type = part.isMimeType("message/rfc822")
                    ? "message/rfc822"
                    : MediaTypes.of(head, its.count(), its.content());
            var proof = Contents.isProof(head, its.count());
            attachments.add(new MailPart(shown(name(part)), type, its.count(), proof, its.content()));
        }
    }

    /** Where it is not packed as it says, its bytes as they came. */
    private byte[] content(Part part, int max) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(max);
        } catch (MessagingException | IOException _) {
            left.add(LeftOut.PART_UNREADABLE);
            try (var raw = PartBytes.raw(part)) {
                return raw.readNBytes(max);
            }
        }
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (MessagingException _) {
            return null; // what cannot be read names none
        }
    }

    private static @Nullable String name(Part part) {
        try {
            var name = part.getFileName();
            return name == null ? null : Texts.repaired(MimeUtility.decodeText(name));
        } catch (MessagingException | UnsupportedEncodingException _) {
            return null; // what cannot be read names nothing; its content is what it is
        }
    }

    /** The last step of a path, without what file systems and headers take for more than a name. */
    private static String shown(@Nullable String name) {
        var last = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
        var plainName = Texts.oneLine(last.replaceAll("[\"<>|:*?;%]", "_"), MailLimits.NAME_MAX);
        return plainName.isEmpty() || plainName.startsWith(".")
                ? "attachment" + plainName.toLowerCase(Locale.ROOT)
                : plainName;
    }
}

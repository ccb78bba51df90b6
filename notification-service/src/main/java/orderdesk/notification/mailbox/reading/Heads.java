package orderdesk.notification.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.notification.mailbox.domain.MailHead;
import orderdesk.notification.mailbox.domain.MailLimits;

/** Reads the headers of a letter (RFC 5322), whoever wrote them. */
final class Heads {

    private static final int ANSWERS_MAX = 20;
    private static final int RECIPIENTS_MAX = 50;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([\\x21-\\x3b\\x3d\\x3f-\\x7e]{3,250})>");

    /** Stricter than RFC 5322: what is quoted or routed has no owner who would be answered. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cc}<>,;:\"()\\[\\]\\\\@]+@[^\\s\\p{Cc}<>,;:\"()@]+");

    /** Whoever has no address cannot be answered. */
    static final MailSender NOBODY = new MailSender("unknown@invalid", null);

    private Heads() {}

    static MailHead of(Part letter) throws MessagingException {
        var answers = Stream.concat(ids(letter, "In-Reply-To"), ids(letter, "References").toList().reversed().stream())
                .distinct()
                .limit(ANSWERS_MAX)
                .toList();
        return new MailHead(
                ids(letter, "Message-ID").findFirst().orElse(null),
                sender(letter),
                text(letter, "Subject", MailLimits.SUBJECT_MAX),
                answers,
                recipients(letter),
                Automatic.is(letter));
    }

    /** Where he wants to be answered: forms of sites send in their own name. */
    private static MailSender sender(Part letter) throws MessagingException {
        for (var header : List.of("Reply-To", "From", "Sender", "Return-Path")) {
            var found = addresses(letter, header).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return NOBODY;
    }

    private static List<String> recipients(Part letter) throws MessagingException {
        var all = Stream.<MailSender>builder();
        for (var header : List.of("Delivered-To", "X-Original-To", "To", "Cc")) {
            addresses(letter, header).forEach(all);
        }
        return all.build()
                .map(MailSender::address)
                .distinct()
                .limit(RECIPIENTS_MAX)
                .toList();
    }

    private static Stream<MailSender> addresses(Part letter, String header) throws MessagingException {
        return values(letter, header).flatMap(value -> parsed(value)).flatMap(it -> sender(it).stream());
    }

    private static Stream<InternetAddress> parsed(String value) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false));
        } catch (AddressException _) {
            return Stream.empty(); // nobody who could be answered
        }
    }

    private static Optional<MailSender> sender(InternetAddress found) {
        var address = Optional.ofNullable(found.getAddress()).orElse("").strip().toLowerCase(Locale.ROOT);
        if (address.length() > MailLimits.ADDRESS_MAX
                || !ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        var name = Optional.ofNullable(found.getPersonal())
                .map(it -> Texts.oneLine(Texts.repaired(it), MailLimits.NAME_MAX))
                .filter(it -> !it.isEmpty());
        return Optional.of(new MailSender(address, name.orElse(null)));
    }

    static String text(Part letter, String header, int max) throws MessagingException {
        return values(letter, header)
                .findFirst()
                .map(raw -> Texts.oneLine(Texts.repaired(decoded(raw)), max))
                .orElse("");
    }

    private static String decoded(String raw) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException | RuntimeException _) {
            return raw; // an encoding that nobody knows is shown as it came
        }
    }

    private static Stream<String> ids(Part letter, String header) throws MessagingException {
        return values(letter, header)
                .flatMap(value -> MESSAGE_ID.matcher(value).results())
                .map(found -> found.group(1));
    }

    static Stream<String> values(Part letter, String header) throws MessagingException {
        var values = letter.getHeader(header);
        return values == null ? Stream.empty() : Arrays.stream(values);
    }
}

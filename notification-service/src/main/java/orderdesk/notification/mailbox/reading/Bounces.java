package orderdesk.notification.mailbox.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads delivery status notifications (RFC 3464): a report of what failed, and the headers of the mail it is about. */
final class Bounces {

    /** Of each part: more is no report. */
    private static final int BYTES_MAX = 65_536;

    /** Of a report with as many recipients as a mail of the desk has, which is one, and some of others. */
    private static final int PARTS_MAX = 10;

    private static final Pattern ID = Pattern.compile("<([^<>\\s]{3,250})>");
    private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*");
    private static final String UNSAID = "5.0.0";

    private Bounces() {}

    /** Empty for anything but a report of a failure for good that names its mail. */
    static Optional<Bounce> of(Part letter) throws MessagingException {
        if (!letter.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        try {
            return letter.getContent() instanceof Multipart parts ? of(parts) : Optional.empty();
        } catch (MessagingException | IOException | RuntimeException _) {
            return Optional.empty(); // a report that cannot be read says nothing
        }
    }

    private static Optional<Bounce> of(Multipart parts) throws MessagingException, IOException {
        var failed = Optional.<String>empty();
        var about = Optional.<String>empty();
        for (var at = 0; at < Math.min(parts.getCount(), PARTS_MAX); at++) {
            var part = parts.getBodyPart(at);
            if (part.isMimeType("message/delivery-status")) {
                failed = groups(part).stream()
                        .flatMap(group -> status(group).stream())
                        .findFirst();
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                about = groups(part).stream().findFirst().flatMap(group -> said(group, "Message-ID"));
            }
        }
        var status = failed;
        return about.map(ID::matcher)
                .filter(found -> found.find())
                .flatMap(found -> status.map(its -> new Bounce(found.group(1), its)));
    }

    /** Groups of headers: of the report, and then of each recipient; or of the mail itself, the first. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            var text = new String(in.readNBytes(BYTES_MAX), StandardCharsets.ISO_8859_1);
            var groups = new ArrayList<InternetHeaders>();
            for (var group : text.strip().split("\\r?\\n\\h*\\r?\\n", PARTS_MAX + 1)) {
                var bytes = (group + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
                groups.add(new InternetHeaders(new ByteArrayInputStream(bytes)));
            }
            return groups;
        }
    }

    /** Of a recipient whom it failed to reach; one that is delayed may still be reached. */
    private static Optional<String> status(InternetHeaders recipient) {
        return said(recipient, "Action")
                .filter(action -> action.strip().equalsIgnoreCase("failed"))
                .map(_ -> said(recipient, "Status")
                        .map(said -> STATUS.matcher(said.strip()))
                        .filter(found -> found.matches())
                        .map(found -> found.group(1))
                        .orElse(UNSAID));
    }

    private static Optional<String> said(InternetHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeader(name, null));
    }
}

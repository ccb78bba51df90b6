package orderdesk.notification.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import orderdesk.contracts.notification.LetterId;
import orderdesk.contracts.notification.MailEvent.MailAttachment;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.files.Bytes;
import orderdesk.notification.mailbox.domain.MailContent;
import orderdesk.notification.mailbox.domain.MailHead;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.mailbox.reading.MailPart;
import orderdesk.notification.mailbox.reading.ReadLetter;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Ids;

/**
 * Takes letters in: says what each is, to which conversation it belongs, and what its sender is told. The same letter is
 * met again under its id, and nothing comes of it a second time.
 */
final class Intake {

    private static final Pattern OURS = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.*");

    private final Aggregates<ReceivedLetter, NotificationEvent> letters;
    private final Letters known;
    private final Attachments attachments;
    private final Raws raws;
    private final ReplyAddresses addresses;
    private final Set<String> own;
    private final Acknowledgements acknowledgements;
    private final Returned returned;

    /** @param own addresses that the desk itself writes from */
    Intake(MailboxDesk.Work work, ReplyAddresses addresses, Set<String> own) {
        this.letters = work.letters();
        this.known = work.known();
        this.attachments = work.attachments();
        this.raws = work.raws();
        this.addresses = addresses;
        this.own = Set.copyOf(own);
        this.acknowledgements = work.acknowledgements();
        this.returned = work.returned();
    }

    /** Where the bytes of a letter lie while it is taken in. */
    Optional<Raw> raw(InputStream letter, long max) throws IOException {
        return raws.keep(letter, max);
    }

    /** Whether somebody here has dealt with that sender before. */
    boolean knows(ShopId shop, String sender) {
        return known.isKnown(shop, sender);
    }

    /** @return whether it was not known before */
    boolean take(Box box, ShopSettings settings, MailFolder folder, PostBoxes.Sighting sighting, Letter letter) {
        var shop = box.shop();
        var id = letter.id(shop);
        if (letters.find(shop, id.toString()).isPresent()) {
            return false;
        }
        bounced(letter.read());
        var kept = keep(shop, id, letter.read().attachments());
        var received = received(box, folder, sighting, letter, id, kept);
        var acknowledgement = acknowledgements.of(received, settings);
        var done = letters.change(
                shop,
                id.toString(),
                new Cause("notification", id.toString(), null),
                before -> before.map(it -> Decision.<ReceivedLetter, NotificationEvent>of(it.state()))
                        .orElseGet(() -> received.received(acknowledgement)));
        return !done.events().isEmpty();
    }

    /** Told before the letter is kept: after a crash it is read, and told, once more. */
    private void bounced(ReadLetter read) {
        var bounce = read.bounce();
        if (bounce != null) {
            var ours = OURS.matcher(bounce.messageId());
            if (ours.matches()) {
                returned.returned(new MessageId(UUID.fromString(ours.group(1))), "It came back: " + bounce.status());
            }
        }
    }

    private ReceivedLetter received(
            Box box,
            MailFolder folder,
            PostBoxes.Sighting sighting,
            Letter letter,
            LetterId id,
            List<MailAttachment> kept) {
        var read = letter.read();
        var head = read.head();
        var about = addresses.in(box.shop(), head.to());
        var kind = kind(head, about, read);
        var isOrder = kind == MailKind.ORDER;
        var content = new MailContent(
                read.text(), read.own(), read.phone(), isOrder ? read.lines() : List.of(), kept, read.left());
        return new ReceivedLetter(
                id,
                box.shop(),
                box.address(),
                folder,
                sighting.receivedAt(),
                kind,
                head,
                content,
                kind == MailKind.EVIDENCE ? about.orElse(null) : null,
                thread(box.shop(), head).orElse(null),
                List.of(),
                null,
                null,
                null);
    }

    private MailKind kind(MailHead head, Optional<UUID> about, ReadLetter read) {
        if (head.automatic() || own.contains(head.from().address())) {
            return MailKind.AUTOMATIC;
        }
        if (about.isPresent()) {
            return MailKind.EVIDENCE;
        }
        return read.lines().isEmpty() ? MailKind.REQUEST : MailKind.ORDER;
    }

    private List<MailAttachment> keep(ShopId shop, LetterId letter, List<MailPart> parts) {
        var kept = new ArrayList<MailAttachment>();
        for (var part : parts) {
            var id = Ids.of("attachment", shop.value(), letter.toString(), String.valueOf(kept.size()));
            keep(shop, id, part.content());
            kept.add(new MailAttachment(id, part.name(), part.type(), part.bytes(), part.proof()));
        }
        return kept;
    }

    private void keep(ShopId shop, UUID id, Bytes content) {
        try {
            attachments.keep(shop, id, content);
        } catch (IOException e) {
            throw new UncheckedIOException("It was read before", e);
        }
    }

    /** By what it answers: a letter of ours, or one that its sender wrote before. */
    private Optional<LetterId> thread(ShopId shop, MailHead head) {
        return head.answers().stream()
                .flatMap(answered -> first(shop, answered).stream())
                .findFirst()
                .map(first -> first.thread() == null ? first.id() : first.thread());
    }

    private Optional<ReceivedLetter> first(ShopId shop, String messageId) {
        var ours = OURS.matcher(messageId);
        return ours.matches()
                ? known.answeredBy(shop, UUID.fromString(ours.group(1)))
                : known.withMessageId(shop, messageId);
    }

    /** All addresses of mailboxes, and the one that is written from. */
    static Set<String> own(List<Box> boxes, String from) {
        var own = new HashSet<String>();
        boxes.forEach(box -> own.add(box.address()));
        own.add(from);
        return own;
    }
}

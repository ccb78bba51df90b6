package orderdesk.notification.mailbox.imap;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.notification.mailbox.PostBoxes.Away;
import orderdesk.notification.mailbox.PostBoxes.Look;
import orderdesk.notification.mailbox.PostBoxes.PostBox;
import orderdesk.notification.mailbox.PostBoxes.Sighting;
import orderdesk.notification.mailbox.PostBoxes.Taking;
import orderdesk.notification.mailbox.domain.Mailbox.Mark;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection; folders are opened for reading only, so that people see as unread what they have not read. */
final class ImapPostBox implements PostBox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapPostBox.class);

    private final IMAPStore store;
    private final @Nullable String spam;
    private final Map<MailFolder, IMAPFolder> open = new EnumMap<>(MailFolder.class);

    ImapPostBox(IMAPStore store, @Nullable String spam) {
        this.store = store;
        this.spam = spam;
    }

    @Override
    public Optional<Look> look(MailFolder name, @Nullable Mark mark, Instant since, int max) {
        try {
            var folder = folder(name);
            return folder.isEmpty() ? Optional.empty() : Optional.of(look(folder.get(), mark, since, max));
        } catch (MessagingException e) {
            throw new Away(e);
        }
    }

    private Look look(IMAPFolder folder, @Nullable Mark mark, Instant since, int max) throws MessagingException {
        var validity = folder.getUIDValidity();
        var known = mark != null && mark.validity() == validity ? mark : null;
        var before = known != null
                ? known
                : new Mark(validity, firstSince(folder, since) - 1, mark == null ? 0 : mark.taken());
        var behind = behind(folder, before.uid(), max);
        var taken = behind.subList(0, Math.min(max, behind.size()));
        folder.fetch(taken.toArray(Message[]::new), Sightings.listed());
        var sightings =
                taken.stream().flatMap(it -> Sightings.of(folder, it).stream()).toList();
        return new Look(before, sightings, behind.size() > max);
    }

    /** More than {@code max} where there are so many, and then not all: a folder may have any number. */
    private static List<Message> behind(IMAPFolder folder, long uid, int max) throws MessagingException {
        var next = folder.getUIDNext();
        if (next <= 0) {
            return between(folder, uid + 1, UIDFolder.LASTUID); // a server that does not say
        }
        var behind = new ArrayList<Message>();
        var from = uid + 1;
        for (var step = 4L * max; from < next && behind.size() <= max; step *= 2) {
            var to = Math.min(next - 1, from + step);
            behind.addAll(between(folder, from, to));
            from = to + 1;
        }
        return behind;
    }

    /** A server answers {@code n:*} with its last letter, even where that is before n (RFC 3501, 6.4.8). */
    private static List<Message> between(IMAPFolder folder, long from, long to) throws MessagingException {
        var found = new ArrayList<Message>();
        for (var message : folder.getMessagesByUID(from, to)) {
            if (message != null && folder.getUID(message) >= from) {
                found.add(message);
            }
        }
        return found;
    }

    /** UIDs ascend with the numbers of messages (RFC 3501, 2.3.1.1): one of them is asked for, and not all. */
    private static long firstSince(IMAPFolder folder, Instant since) throws MessagingException {
        var found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
        var first = Arrays.stream(found).min(Comparator.comparingInt(Message::getMessageNumber));
        return first.isPresent() ? folder.getUID(first.get()) : Math.max(1, folder.getUIDNext());
    }

    @Override
    public <T> Optional<T> content(MailFolder name, Sighting sighting, Taking<T> taking) {
        return message(name, sighting, message -> {
            try (var in = message.getMimeStream()) {
                return taking.of(in);
            }
        });
    }

    @Override
    public Optional<byte[]> headers(MailFolder name, Sighting sighting) {
        return message(name, sighting, message -> {
            var out = new ByteArrayOutputStream();
            for (var line : Collections.list(message.getAllHeaderLines())) {
                out.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            return out.toByteArray();
        });
    }

    private <T> Optional<T> message(MailFolder name, Sighting sighting, Reading<T> reading) {
        try {
            var folder = folder(name).orElseThrow(() -> new MessagingException("The folder is gone"));
            var message = folder.getMessageByUID(sighting.uid());
            return message instanceof IMAPMessage there ? Optional.of(reading.of(there)) : Optional.empty();
        } catch (MessageRemovedException _) {
            return Optional.empty(); // somebody has taken it away since
        } catch (MessagingException | IOException e) {
            throw new Away(e);
        }
    }

    private interface Reading<T> {

        T of(IMAPMessage message) throws MessagingException, IOException;
    }

    private Optional<IMAPFolder> folder(MailFolder name) throws MessagingException {
        var known = open.get(name);
        if (known != null && known.isOpen()) {
            return Optional.of(known);
        }
        var found = switch (name) {
            case INBOX -> Optional.of("INBOX");
            case SPAM -> JunkFolders.among(listing(), spam);
        };
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var folder = (IMAPFolder) store.getFolder(found.get());
        folder.open(Folder.READ_ONLY);
        open.put(name, folder);
        return Optional.of(folder);
    }

    private List<JunkFolders.Listed> listing() throws MessagingException {
        var listed = new ArrayList<JunkFolders.Listed>();
        for (var folder : store.getDefaultFolder().list("*")) {
            var attributes = ((IMAPFolder) folder).getAttributes();
            listed.add(new JunkFolders.Listed(
                    folder.getFullName(), folder.getName(), attributes == null ? List.of() : List.of(attributes)));
        }
        return listed;
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException e) {
            LOG.debug("A mail server did not say goodbye", e);
        }
    }
}

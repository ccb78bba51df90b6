package orderdesk.notification.mailbox.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.notification.mailbox.PostBoxes.Away;
import orderdesk.notification.mailbox.PostBoxes.Sighting;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** What a server says of a letter before it is read. */
final class Sightings {

    private Sightings() {}

    static FetchProfile listed() {
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        return profile;
    }

    static Optional<Sighting> of(IMAPFolder folder, Message message) {
        try {
            var received = message.getReceivedDate();
            return Optional.of(new Sighting(
                    folder.getUID(message),
                    received == null ? Instant.EPOCH : received.toInstant(),
                    message.getSize(),
                    from(message)));
        } catch (MessageRemovedException _) {
            return Optional.empty(); // somebody has taken it away since
        } catch (MessagingException e) {
            throw new Away(e);
        }
    }

    private static String from(Message message) {
        try {
            return Stream.ofNullable(message.getFrom())
                    .flatMap(Arrays::stream)
                    .map(it -> it instanceof InternetAddress internet ? internet.getAddress() : it.toString())
                    .findFirst()
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
        } catch (MessagingException _) {
            return ""; // an address that is none
        }
    }
}

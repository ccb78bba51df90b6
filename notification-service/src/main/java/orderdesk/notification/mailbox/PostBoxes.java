package orderdesk.notification.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.notification.MailEvent.MailFolder;
import orderdesk.notification.mailbox.domain.Mailbox.Mark;
import org.jspecify.annotations.Nullable;

/** The mailboxes on their servers. Every method is bounded in time. */
public interface PostBoxes {

    /** @throws Away while the server cannot be spoken to */
    PostBox open(Box box);

    /** One connection to one mailbox; nothing on the server is changed by it. */
    interface PostBox extends AutoCloseable {

        /**
         * What lies in a folder behind the mark, the oldest first.
         *
         * @param since where there is no mark, or one of another validity: from about then on
         * @return empty where the server has no such folder
         * @throws Away while the server cannot be spoken to
         */
        Optional<Look> look(MailFolder folder, @Nullable Mark mark, Instant since, int max);

        /**
         * The letter as it was sent, while it comes.
         *
         * @return what was made of it; empty where somebody has taken it away since
         * @throws Away while the server cannot be spoken to
         */
        <T> Optional<T> content(MailFolder folder, Sighting sighting, Taking<T> taking);

        /** Its headers alone. */
        Optional<byte[]> headers(MailFolder folder, Sighting sighting);

        @Override
        void close();
    }

    /** What is done with a letter that comes in; it need not be read to its end. */
    interface Taking<T> {

        T of(InputStream letter) throws IOException;
    }

    /**
     * @param before where reading begins: the mark itself, or a new one of this validity
     * @param more there are letters behind these
     */
    record Look(Mark before, List<Sighting> letters, boolean more) {

        public Look {
            letters = List.copyOf(letters);
        }
    }

    /**
     * A letter, as its server lists it.
     *
     * @param receivedAt when the server took it
     * @param bytes as the server says
     * @param from the address in its envelope, in lower case; empty where there is none
     */
    record Sighting(long uid, Instant receivedAt, long bytes, String from) {}

    /** The server cannot be spoken to. */
    final class Away extends RuntimeException {

        public Away(Exception cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }
}

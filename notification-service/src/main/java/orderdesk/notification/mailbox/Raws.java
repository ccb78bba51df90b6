package orderdesk.notification.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where a letter lies while it is read. */
public interface Raws {

    /**
     * @param letter as it was sent; no more than {@code max} bytes of it are read
     * @return empty where it comes so slowly that the mailbox would be another reader's before it is there
     * @throws IOException of the stream; nothing is kept then
     */
    Optional<Raw> keep(InputStream letter, long max) throws IOException;

    /** Deletes what a crash left; may run anywhere, any number of times. */
    void sweep();
}

package orderdesk.notification.mailbox;

import java.io.IOException;
import java.io.InputStream;

/** Where a letter lies while it is read. */
public interface Raws {

    /**
     * @param letter as it was sent; no more than {@code max} bytes of it are read
     * @throws IOException of the stream; nothing is kept then
     */
    Raw keep(InputStream letter, long max) throws IOException;

    /** Deletes what a crash left; may run anywhere, any number of times. */
    void sweep();
}

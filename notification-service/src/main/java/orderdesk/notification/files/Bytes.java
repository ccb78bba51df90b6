package orderdesk.notification.files;

import java.io.IOException;
import java.io.InputStream;

/** Content that can be read any number of times, each from its beginning, and is nowhere whole in memory. */
@FunctionalInterface
public interface Bytes {

    /** The caller closes it. */
    InputStream open() throws IOException;
}

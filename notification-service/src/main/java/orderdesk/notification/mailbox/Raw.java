package orderdesk.notification.mailbox;

import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a letter until it is stored. A small one is in memory, a large one is not. */
public interface Raw extends AutoCloseable {

    /** From its beginning, and such that its parts are read where it lies ({@link jakarta.mail.internet.SharedInputStream}). */
    InputStream shared();

    /** It is needed no longer. */
    @Override
    void close();

    /** One that is in memory anyway. */
    static Raw of(byte[] letter) {
        return new Raw() {
            @Override
            public InputStream shared() {
                return new SharedByteArrayInputStream(letter);
            }

            @Override
            public void close() {
                // nothing is held but memory
            }
        };
    }
}

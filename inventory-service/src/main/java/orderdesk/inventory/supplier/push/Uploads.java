package orderdesk.inventory.supplier.push;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;

/** What programs have sent in parts and nobody has imported yet; kept for a day, for every instance. */
public interface Uploads {

    /**
     * @param id hash of the token by which its program is known
     * @param parts that came
     * @param bytes of all of them
     */
    record Session(String id, ShopId shop, String supplier, Instant opened, int parts, long bytes) {}

    /** Sets by which hash of a password a supplier's program is known; the one before is worth nothing any more. */
    void setKey(ShopId shop, String supplier, String hash);

    Optional<String> key(ShopId shop, String supplier);

    void open(Session session);

    Optional<Session> find(String id);

    /**
     * Adds a part to the end of a file. Parts of one session come one after the other; one that has come before, to the
     * byte, is not added again: a program that was not answered repeats it, or its whole file.
     */
    void append(Session session, String file, byte[] part);

    /** Names of the files that have come. */
    List<String> files(Session session);

    /** Writes all parts of a file in the order in which they came. */
    void copy(Session session, String file, OutputStream to) throws IOException;
}

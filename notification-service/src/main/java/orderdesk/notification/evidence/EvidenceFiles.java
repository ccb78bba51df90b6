package orderdesk.notification.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Predicate;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;

/** Where the bytes of evidence are kept: written before the case names them, so that no case names what is not there. */
public interface EvidenceFiles {

    /**
     * Keeps a stream to its end, a piece at a time.
     *
     * @return where it is
     * @throws IOException of the stream; then nothing is kept
     */
    String write(ShopId shop, AfterSaleId id, InputStream content) throws IOException;

    /** @param stored as {@link #write} said; a place that is not there is an {@link IllegalStateException} */
    InputStream read(String stored);

    /** Nothing happens where it is not there. */
    void delete(String stored);

    /**
     * Deletes what was written between two times and is named by no case, as after a crash between bytes and event.
     *
     * @param named whether a case names it
     * @return how many
     */
    int sweep(Instant from, Instant to, Predicate<Written> named);

    /** @param stored where it is */
    record Written(ShopId shop, AfterSaleId id, String stored) {}
}

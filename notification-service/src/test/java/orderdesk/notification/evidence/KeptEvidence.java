package orderdesk.notification.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;

/** Bytes in memory, with the time at which they came. */
public final class KeptEvidence implements EvidenceFiles {

    public final Map<String, byte[]> contents = new LinkedHashMap<>();

    /** Uploads that broke off. */
    public volatile int broken;

    /** Films are counted and not kept. */
    boolean forgetful;

    private final Map<Written, Instant> written = new LinkedHashMap<>();
    private final Clock clock;

    public KeptEvidence(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String write(ShopId shop, AfterSaleId id, InputStream content) throws IOException {
        var bytes = bytes(content);
        var stored = "stored-" + written.size();
        contents.put(stored, bytes);
        written.put(new Written(shop, id, stored), clock.instant());
        return stored;
    }

    private byte[] bytes(InputStream content) throws IOException {
        try {
            return forgetful ? forgotten(content) : content.readAllBytes();
        } catch (IOException e) {
            broken++;
            throw e;
        }
    }

    private static byte[] forgotten(InputStream content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        return new byte[0];
    }

    @Override
    public InputStream read(String stored) {
        return new ByteArrayInputStream(Objects.requireNonNull(contents.get(stored)));
    }

    @Override
    public void delete(String stored) {
        contents.remove(stored);
    }

    @Override
    public int sweep(Instant from, Instant to, Predicate<Written> named) {
        var before = contents.size();
        written.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isBefore(from) && entry.getValue().isBefore(to))
                .map(Map.Entry::getKey)
                .filter(each -> !named.test(each))
                .forEach(each -> contents.remove(each.stored()));
        return before - contents.size();
    }
}

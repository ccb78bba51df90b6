package orderdesk.notification.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.notification.evidence.domain.FileKind;
import orderdesk.notification.evidence.domain.Folder;
import orderdesk.notification.evidence.domain.Folder.Piece;
import orderdesk.platform.aggregate.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what customers upload, as a stream: bytes first, then the event that names them. What a file is says its
 * content; no name and no header of the sender's is looked at, and no picture is decoded.
 */
public final class Uploads {

    /** Longer than any upload takes; what was left before it is nobody's any more. */
    private static final Duration SETTLED = Duration.ofHours(1);

    /** So far the first look after a start goes back: whatever was left while nobody looked. */
    private static final Duration SWEPT_FIRST = Duration.ofDays(90);

    private final EvidenceDesk desk;
    private final EvidenceFiles files;
    private final AtomicReference<@Nullable Instant> swept = new AtomicReference<>();

    public Uploads(EvidenceDesk desk, EvidenceFiles files) {
        this.desk = desk;
        this.files = files;
    }

    /** What became of one file. */
    public enum Result {
        TAKEN,
        /** The same content is there. */
        KNOWN,
        EMPTY,
        /** It is no picture and no film, whatever its name says. */
        NOT_SHOWN,
        TOO_LARGE,
        /** It unpacks to more pixels than anybody can look at, or does not say to how many. */
        TOO_MANY_PIXELS,
        /** The case takes no more. */
        FULL
    }

    /**
     * @param content read to its end only where it is taken
     * @throws IOException when it breaks off; nothing is kept
     */
    public Result take(ShopId shop, AfterSaleId id, InputStream content) throws IOException {
        var folder = desk.folder(shop, id).filter(desk::isOpen);
        if (folder.isEmpty() || folder.get().isFull()) {
            return Result.FULL;
        }
        var head = content.readNBytes(EvidenceLimits.HEAD);
        if (head.length == 0) {
            return Result.EMPTY;
        }
        var kind = Contents.kind(head);
        if (kind.isEmpty()) {
            return Result.NOT_SHOWN;
        }
        return Contents.isTooManyPixels(kind.get(), head)
                ? Result.TOO_MANY_PIXELS
                : take(shop, folder.get(), kind.get(), head, content);
    }

    private Result take(ShopId shop, Folder folder, FileKind kind, byte[] head, InputStream rest) throws IOException {
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), rest);
        var counted = new CountedStream(whole, Math.min(kind.bytesMax(), folder.room()));
        var hash = sha256();
        var id = folder.caseId();
        String stored;
        try {
            stored = files.write(shop, id, new DigestInputStream(counted, hash));
        } catch (CountedStream.TooLong _) {
            return counted.count() > kind.bytesMax() ? Result.TOO_LARGE : Result.FULL;
        }
        var piece = new Piece(
                Ids.of("evidence", shop.value(), id.toString(), HexFormat.of().formatHex(hash.digest())),
                stored,
                kind,
                counted.count(),
                desk.now());
        if (desk.take(shop, id, piece)) {
            return Result.TAKEN;
        }
        files.delete(stored);
        return desk.folder(shop, id).filter(it -> it.has(piece.id())).isPresent() ? Result.KNOWN : Result.FULL;
    }

    /** One file of a case; empty for what is unknown, or another shop's. */
    public Optional<Piece> piece(ShopId shop, AfterSaleId id, UUID piece) {
        return desk.folder(shop, id).stream()
                .flatMap(folder -> folder.pieces().stream())
                .filter(each -> each.id().equals(piece))
                .findFirst();
    }

    public InputStream content(Piece piece) {
        return files.read(piece.stored());
    }

    /**
     * Deletes what a crash between bytes and event left behind, from where the last look ended that came to its end; may run
     * anywhere, any number of times.
     */
    public int sweep() {
        var to = desk.now().minus(SETTLED);
        var last = swept.get();
        var left = files.sweep(
                last == null ? to.minus(SWEPT_FIRST) : last,
                to,
                written -> desk.folder(written.shop(), written.id())
                        .filter(folder -> folder.pieces().stream()
                                .anyMatch(piece -> piece.stored().equals(written.stored())))
                        .isPresent());
        swept.set(to);
        return left;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

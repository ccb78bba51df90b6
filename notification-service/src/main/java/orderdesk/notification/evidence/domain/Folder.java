package orderdesk.notification.evidence.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.order.OrderId;
import orderdesk.platform.Decision;

/**
 * What the customer of a case uploaded. It takes files from when he was asked until the term ends or the case is closed,
 * whichever comes first (R034).
 *
 * @param openUntil the end of the term that he was told last
 * @param closed the case is resolved: nothing opens it again
 */
public record Folder(AfterSaleId caseId, OrderId orderId, Instant openUntil, boolean closed, List<Piece> pieces) {

    public Folder {
        pieces = List.copyOf(pieces);
    }

    public static Folder asked(AfterSaleId caseId, OrderId orderId, Instant until) {
        return new Folder(caseId, orderId, until, false, List.of());
    }

    /** He was asked once more. */
    public Folder until(Instant end) {
        return new Folder(caseId, orderId, end, closed, pieces);
    }

    public Folder close() {
        return new Folder(caseId, orderId, openUntil, true, pieces);
    }

    public boolean isOpen(Instant now) {
        return !closed && now.isBefore(openUntil);
    }

    public boolean isFull() {
        return pieces.size() >= EvidenceLimits.FILES_MAX || room() <= 0;
    }

    /** Bytes that may still come. */
    public long room() {
        return EvidenceLimits.CASE_BYTES_MAX
                - pieces.stream().mapToLong(Piece::bytes).sum();
    }

    public boolean has(UUID piece) {
        return pieces.stream().anyMatch(each -> each.id().equals(piece));
    }

    /** Takes a piece and announces it; nothing where it is known, or the case takes no more. */
    public Decision<Folder, NotificationEvent> take(Piece piece, Instant now) {
        if (!isOpen(now) || has(piece.id()) || isFull() || piece.bytes() > room()) {
            return Decision.of(this);
        }
        var all = Stream.concat(pieces.stream(), Stream.of(piece)).toList();
        var named = "%d.%s".formatted(all.size(), piece.kind().extension());
        return Decision.of(
                new Folder(caseId, orderId, openUntil, false, all),
                new EvidenceUploaded(
                        caseId, orderId, piece.id(), named, piece.kind().mediaType(), piece.bytes(), now));
    }

    /**
     * One file.
     *
     * @param id follows from the case and the content
     * @param stored where its bytes are
     */
    public record Piece(UUID id, String stored, FileKind kind, long bytes, Instant at) {}
}

package orderdesk.notification.evidence;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.AfterSaleEvent;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleResolved;
import orderdesk.contracts.order.AfterSaleEvent.AfterSaleStepTaken;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.evidence.domain.Folder;
import orderdesk.notification.evidence.domain.Folder.Piece;
import orderdesk.notification.preference.Links;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;

/** For each case that asked for evidence, until when it is taken, and what came (R034). */
public final class EvidenceDesk {

    private static final Cause CUSTOMER = new Cause("customer", "upload", null);

    private final Aggregates<Folder, NotificationEvent> folders;
    private final Links links;
    private final Clock clock;

    public EvidenceDesk(Aggregates<Folder, NotificationEvent> folders, Links links, Clock clock) {
        this.folders = folders;
        this.links = links;
        this.clock = clock;
    }

    /** Opens a folder when evidence is asked for, and closes it with its case. */
    public void follow(Received<?> received, AfterSaleEvent event) {
        switch (event) {
            case AfterSaleStepTaken it -> asked(received, it);
            case AfterSaleResolved it -> close(received, it.caseId());
            case AfterSaleEvent.AfterSaleOpened _ -> {} // nothing is asked for yet
        }
    }

    private void asked(Received<?> received, AfterSaleStepTaken it) {
        var until = it.dueBy();
        if (it.step() == Step.EVIDENCE_ASKED && until != null) {
            folders.receive(received, it.caseId().toString(), known -> asked(known, it, until));
        }
    }

    private static Decision<Folder, NotificationEvent> asked(
            Optional<Stored<Folder>> known, AfterSaleStepTaken asked, Instant until) {
        return Decision.of(known.map(stored -> stored.state().until(until))
                .orElseGet(() -> Folder.asked(asked.caseId(), asked.orderId(), until)));
    }

    private void close(Received<?> received, AfterSaleId id) {
        if (folder(received.shop(), id).isPresent()) {
            folders.receive(
                    received,
                    id.toString(),
                    known -> Decision.of(known.orElseThrow().state().close()));
        }
    }

    /** @return what the link of a case stands for; empty where it was never given out in this shop */
    public Optional<Folder> linked(ShopId shop, String ticket) {
        return links.readEvidence(shop, ticket).flatMap(id -> folder(shop, id));
    }

    /** What the customer of a case was sent, to be read out or sent again; empty where nothing was asked for. */
    public Optional<URI> link(ShopId shop, AfterSaleId id) {
        return folder(shop, id).filter(this::isOpen).map(folder -> links.evidence(shop, id));
    }

    public Optional<Folder> folder(ShopId shop, AfterSaleId id) {
        return folders.find(shop, id.toString()).map(Stored::state);
    }

    public boolean isOpen(Folder folder) {
        return folder.isOpen(clock.instant());
    }

    /** @return whether it was taken; else it is known, or the case takes no more */
    boolean take(ShopId shop, AfterSaleId id, Piece piece) {
        var now = clock.instant();
        var done = folders.change(
                shop,
                id.toString(),
                CUSTOMER,
                known -> known.orElseThrow().state().take(piece, now));
        return !done.events().isEmpty();
    }

    Instant now() {
        return clock.instant();
    }
}

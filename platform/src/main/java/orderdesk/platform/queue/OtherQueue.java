package orderdesk.platform.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.ClaimElsewhere;
import orderdesk.platform.inbox.Received;

/**
 * Follows the claims of the other queue of calls, so that one person has one conversation (architecture, section 5).
 *
 * <p><b>Guarantees.</b> Of two claims on one person that different operators made in the two queues, the later one ends
 * as soon as it is heard of the earlier; both queues judge alike, by the instants that are announced.
 *
 * @param <E> the family of events of the service that this runs in
 */
public final class OtherQueue<E> {

    private final String service;
    private final boolean winsTies;
    private final Aggregates<ClaimElsewhere, E> known;
    private final ClaimDesk<?, E> mine;

    /**
     * @param service the word of the service that this runs in
     * @param winsTies whether the other queue goes first where both claimed at the same instant
     */
    public OtherQueue(String service, boolean winsTies, Aggregates<ClaimElsewhere, E> known, ClaimDesk<?, E> mine) {
        this.service = service;
        this.winsTies = winsTies;
        this.known = known;
        this.mine = mine;
    }

    public void claimed(
            Received<?> received, UUID person, OperatorId by, long token, Instant leaseEnds, Instant since) {
        hear(received, person, _ -> claim(received, person, by, token, leaseEnds, since));
    }

    public void released(Received<?> received, UUID person, OperatorId by, long token, Instant at) {
        hear(
                received,
                person,
                known -> known.map(claim -> claim.endedAt(at))
                        .orElseGet(() -> claim(received, person, by, token, at, at)));
    }

    public void handedOver(Received<?> received, UUID person, OperatorId to, long token, Instant at) {
        hear(
                received,
                person,
                known -> known.orElseGet(() -> claim(received, person, to, token, at, at))
                        .handedTo(to, token, at));
    }

    private ClaimElsewhere claim(
            Received<?> received, UUID person, OperatorId by, long token, Instant leaseEnds, Instant since) {
        return new ClaimElsewhere(person, received.shop(), by, token, leaseEnds, since, winsTies);
    }

    /** What is stored decides, not the event: an old one that comes again takes nothing from anybody. */
    private void hear(Received<?> received, UUID person, Function<Optional<ClaimElsewhere>, ClaimElsewhere> change) {
        var heard = known.receive(
                received, person.toString(), before -> Decision.of(change.apply(before.map(Stored::state))));
        mine.yieldTo(heard.stored().state(), received.leadsTo(service));
    }
}

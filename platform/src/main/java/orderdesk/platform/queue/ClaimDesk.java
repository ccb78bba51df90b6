package orderdesk.platform.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.claim.ClaimElsewhere;
import orderdesk.platform.claim.ClaimWords;
import orderdesk.platform.claim.Claiming;
import orderdesk.platform.claim.HeldByAnother;
import orderdesk.platform.claim.Holder;
import orderdesk.platform.claim.NoSuchWork;
import orderdesk.platform.claim.NothingToTakeOver;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.WorkItem;

/**
 * Who holds whose work. A claim claims the person: it is written first, then stamped into each piece of open work of that
 * person, then answered; every action is checked against the stamp in that piece.
 *
 * <p><b>Assumptions.</b> What {@link Queues} answers may be a moment old. <b>Guarantees.</b> Of two operators who want one person at the same time, one gets him. Once a claim is answered,
 * nobody acts on its work with an older one.
 */
public final class ClaimDesk<T extends WorkItem<T>, E> {

    private final Aggregates<T, E> items;
    private final Stamps<T, E> stamps;
    private final Queues<T> queues;
    private final Aggregates<PersonClaim, E> claims;
    private final Elsewhere elsewhere;
    private final ClaimWords<E> words;
    private final Clock clock;

    public ClaimDesk(
            Aggregates<T, E> items,
            Queues<T> queues,
            Aggregates<PersonClaim, E> claims,
            Aggregates<ClaimElsewhere, E> elsewhere,
            ClaimWords<E> words,
            Clock clock) {
        this.items = items;
        this.stamps = new Stamps<>(items);
        this.queues = queues;
        this.claims = claims;
        this.elsewhere = new Elsewhere(elsewhere);
        this.words = words;
        this.clock = clock;
    }

    /**
     * Claims the person of one item, callable or not.
     *
     * @throws HeldByAnother while another operator is at work with him, here or in the other queue
     */
    public Claimed<T> claim(T item, OperatorId operator, Cause cause) {
        var now = clock.instant();
        requireFreeElsewhere(item.shop(), item.person(), operator);
        var open = queues.ofPerson(item.shop(), item.person());
        var ids = open.stream().map(other -> other.state().id()).toList();
        var claiming = new Claiming(item.person(), item.shop(), operator, ids);
        var highest = Stamps.highestToken(open);
        var claim = written(
                item.shop(), item.person(), cause, known -> PersonClaim.claim(known, claiming, highest, words, now));
        return new Claimed<>(claim, Stamps.bestFirst(stamps.put(claim, cause), now));
    }

    /** @throws orderdesk.platform.claim.NotTheHolder when the claim was superseded */
    public PersonClaim extend(ShopId shop, Holder by, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.extend(by.operator(), by.token(), words, now));
    }

    /** Keeps the claim for the verdict only. */
    public PersonClaim shorten(ShopId shop, Holder by, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.shorten(by.operator(), by.token(), words, now));
    }

    /** @throws orderdesk.platform.claim.NotTheHolder when the claim was superseded */
    public PersonClaim release(ShopId shop, Holder by, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.release(by.operator(), by.token(), words, now));
    }

    /** @throws orderdesk.platform.claim.NotTheHolder when the claim was superseded */
    public PersonClaim handOver(ShopId shop, Holder by, OperatorId to, String note, Cause cause) {
        var now = clock.instant();
        return changed(shop, by, cause, known -> known.handOver(by.operator(), by.token(), to, note, words, now));
    }

    /**
     * @param reason what the former holder reads
     * @throws NothingToTakeOver where nobody else holds this person's work
     */
    public Claimed<T> takeOver(T item, OperatorId by, String reason, Cause cause) {
        var now = clock.instant();
        var claim = written(
                item.shop(),
                item.person(),
                cause,
                known -> known.orElseThrow(NothingToTakeOver::new).takeOver(by, reason, words, now));
        return new Claimed<>(claim, Stamps.bestFirst(stamps.put(claim, cause), now));
    }

    /** What of the claimed work an operator could still be given, best first. */
    List<Stored<T>> workLeft(PersonClaim claim, Instant now) {
        var ids = claim.items();
        var left = items.findAll(claim.shop(), ids).stream()
                .filter(item -> holds(claim, item.state()) && item.state().callableAt(now))
                .toList();
        return Stamps.bestFirst(left, now);
    }

    public boolean hasWorkLeft(ShopId shop, Holder by) {
        var claim = claims.find(shop, by.person().toString());
        return claim.isPresent()
                && !workLeft(claim.get().state(), clock.instant()).isEmpty();
    }

    boolean isFree(T item, OperatorId operator, Instant now) {
        return activeAt(item.shop(), item.person(), now).isEmpty()
                && !elsewhere.holds(item.shop(), item.person(), operator, now);
    }

    /** @throws HeldByAnother while another operator is at work with him, here or in the other queue */
    public void requireFree(ShopId shop, UUID person, OperatorId operator) {
        requireFreeElsewhere(shop, person, operator);
        if (activeAt(shop, person, clock.instant())
                .filter(claim -> !claim.operator().equals(operator))
                .isPresent()) {
            throw new HeldByAnother();
        }
    }

    /** The claim on a person in this queue, while its lease runs. */
    public Optional<PersonClaim> activeAt(ShopId shop, UUID person, Instant now) {
        return claims.find(shop, person.toString()).map(Stored::state).filter(claim -> claim.isActiveAt(now));
    }

    /** @throws HeldByAnother while he is held there: one of the two hears that he was later, and lets go in a second */
    public void requireFreeElsewhere(ShopId shop, UUID person, OperatorId operator) {
        if (elsewhere.holds(shop, person, operator, clock.instant())) {
            throw new HeldByAnother();
        }
    }

    List<Stored<T>> freeElsewhere(List<Stored<T>> all, OperatorId reader) {
        return elsewhere.without(all, reader, clock.instant());
    }

    /** A claim that another operator made before in the other queue stands; ours on that person ends. */
    void yieldTo(ClaimElsewhere other, Cause cause) {
        var now = clock.instant();
        var ours = claims.find(other.shop(), other.person().toString());
        if (ours.isPresent() && other.keepsOut(ours.get().state().operator(), now)) {
            var claim = written(
                    other.shop(),
                    other.person(),
                    cause,
                    known -> known.orElseThrow(NoSuchWork::new).yieldTo(other, words, now));
            if (!claim.isActiveAt(now)) {
                stamps.put(claim, cause);
            }
        }
    }

    public static boolean holds(PersonClaim claim, WorkItem<?> item) {
        var holder = item.holder();
        return holder != null
                && holder.token() == claim.token()
                && holder.person().equals(claim.person());
    }

    public static Holder holder(PersonClaim claim) {
        return new Holder(claim.person(), claim.operator(), claim.token(), claim.leaseEnds());
    }

    private PersonClaim changed(
            ShopId shop, Holder by, Cause cause, Function<PersonClaim, Decision<PersonClaim, E>> decide) {
        var claim = written(shop, by.person(), cause, known -> decide.apply(known.orElseThrow(NoSuchWork::new)));
        stamps.put(claim, cause);
        return claim;
    }

    private PersonClaim written(
            ShopId shop, UUID person, Cause cause, Function<Optional<PersonClaim>, Decision<PersonClaim, E>> decide) {
        return claims.change(shop, person.toString(), cause, known -> decide.apply(known.map(Stored::state)))
                .stored()
                .state();
    }
}

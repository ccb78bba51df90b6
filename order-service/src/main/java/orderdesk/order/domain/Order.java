package orderdesk.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import orderdesk.contracts.order.OrderEvent.Code;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.order.OrderTerms;
import org.jspecify.annotations.Nullable;

/**
 * One order of one customer, from placement to its end.
 *
 * @param version grows only when lines, customer, delivery or payment method change
 * @param terms what is read back, with the money as it stands now
 */
public record Order(Placement placement, int version, OrderTerms terms, Known known, Progress progress) {

    /** A refused or reopened order is owed another call: it does not expire before that is possible. */
    static final Duration RECALL_TERM = Duration.ofHours(24);

    public OrderId id() {
        return placement.id();
    }

    public State state() {
        return progress.state();
    }

    /** The ETag, without its quotes. */
    public String tag() {
        return "v" + version;
    }

    /** @throws StaleVersion when the caller saw another version */
    void require(String seen) {
        if (!seen.equals(tag())) {
            throw new StaleVersion(seen, tag());
        }
    }

    /**
     * When all its goods are at the shop, as far as stock and suppliers have said; not before now. They are ordered when
     * it is confirmed, so until then now.
     */
    public Instant ready(Instant now) {
        var ordered = state() instanceof State.Confirmed(var _, var at) ? at : now;
        return Optional.ofNullable(known.stock())
                .flatMap(stock -> stock.readyAt(ordered))
                .filter(now::isBefore)
                .orElse(now);
    }

    /** The earliest deadline that the order really has. */
    public Optional<Instant> deadline() {
        return switch (state()) {
            case State.Draft _, State.Placed _ -> Optional.of(progress.expiry());
            case State.Agreed agreed -> Judge.nextDeadline(this, agreed);
            case State.Confirmed(var _, var at) when placement.triesTheDesk() -> Optional.of(Mystery.endsAt(at));
            case State.Confirmed _,
                    State.Delivered _,
                    State.Refused _,
                    State.Returned _,
                    State.Cancelled _,
                    State.Expired _ -> Optional.empty();
        };
    }

    Order in(State next) {
        return new Order(placement, version, terms, known, progress.in(next));
    }

    Order with(Progress next) {
        return new Order(placement, version, terms, known, next);
    }

    /** What others said is taken in, and the money follows. */
    Order knowing(Known news) {
        return new Order(placement, version, Reckoning.reckoned(terms, news), news, progress);
    }

    Order on(int nextVersion, OrderTerms next) {
        return new Order(placement, nextVersion, next, known, progress);
    }

    Order with(List<Code> codes) {
        return new Order(placement.with(codes), version, terms, known, progress);
    }

    /** Whether promo-service has yet to say what the codes of this version are worth. */
    public boolean awaitsBenefits() {
        var benefits = known.benefits();
        return benefits == null ? !placement.codes().isEmpty() : benefits.version() != version;
    }

    /** Owed another call, and given the time for it. */
    Order backToTheQueue(Instant now) {
        return with(progress.in(new State.Placed()).notBefore(now.plus(RECALL_TERM)));
    }

    /**
     * How far the order has come.
     *
     * @param expiresAt when nobody confirmed it
     * @param heldUntil an operator works on it: it does not expire before (architecture section 3)
     * @param confirmedAt the last confirmation, also when the order went on since
     * @param linesEver line ids are never given twice
     * @param apart goods that go on in orders of their own
     */
    public record Progress(
            State state,
            Instant expiresAt,
            @Nullable Instant heldUntil,
            @Nullable Instant confirmedAt,
            int linesEver,
            List<Apart> apart) {

        public Progress {
            apart = List.copyOf(apart);
        }

        Instant expiry() {
            return heldUntil != null && heldUntil.isAfter(expiresAt) ? heldUntil : expiresAt;
        }

        Progress in(State next) {
            return new Progress(next, expiresAt, heldUntil, confirmedAt, linesEver, apart);
        }

        Progress notBefore(Instant earliest) {
            var later = expiresAt.isBefore(earliest) ? earliest : expiresAt;
            return new Progress(state, later, heldUntil, confirmedAt, linesEver, apart);
        }

        Progress held(@Nullable Instant until) {
            return new Progress(state, expiresAt, until, confirmedAt, linesEver, apart);
        }

        Progress confirmed(Instant at) {
            return new Progress(state, expiresAt, heldUntil, at, linesEver, apart);
        }

        Progress lines(int ever, List<Apart> sentApart) {
            return new Progress(state, expiresAt, heldUntil, confirmedAt, ever, sentApart);
        }
    }
}

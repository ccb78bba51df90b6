package orderdesk.queues;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Zone;
import orderdesk.platform.calling.Purpose;
import orderdesk.platform.calling.Schedule;
import orderdesk.platform.claim.PersonClaim;
import orderdesk.platform.claim.Position;
import org.jspecify.annotations.Nullable;

/** One of the two queues, as whoever works with it sees it. */
interface Side {

    /** Everything that waits for a call, in the queue's own order. */
    List<Piece> standing();

    Optional<Position> head(OperatorId operator, Set<ShopId> shops);

    Optional<Given> next(OperatorId operator, Set<ShopId> shops, Optional<Position> bound);

    /** @return whether he was allowed to */
    boolean dial(Given given, Piece piece);

    /** @param promise agreed with whoever answered; absent where the call led to nothing else */
    void end(Given given, Piece piece, Ending how, @Nullable Promise promise);

    void extend(Given given);

    void release(Given given);

    enum Ending {
        TALKED,
        LATER,
        NO_ANSWER,
        BUSY
    }

    /** @param chat is written, not spoken */
    record Piece(
            Side side,
            ShopId shop,
            UUID person,
            String id,
            Purpose purpose,
            Zone zone,
            Position position,
            Schedule schedule,
            boolean chat,
            boolean takesPromises) {

        @Override
        public String toString() {
            return "%s of %s in %s".formatted(purpose, person, zone.candidates());
        }
    }

    /** @param items best first */
    record Given(Side side, OperatorId operator, PersonClaim claim, List<Piece> items, Instant until) {

        @Override
        public String toString() {
            return "%s until %s: %s".formatted(operator.value(), until, items);
        }

        Given until(Instant end) {
            return new Given(side, operator, claim, items, end);
        }
    }
}

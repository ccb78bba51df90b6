package orderdesk.queues;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.claim.Position;
import orderdesk.queues.Side.Given;

/**
 * One key for both queues, as the console's gateway has it: what he holds already in either, else the best of the queue
 * whose head is the earlier, bounded by the head of the other.
 */
record OneKey(List<Side> sides, Mistake planted) {

    private static final Position FRONT = new Position(0, Instant.EPOCH, Instant.EPOCH, "");

    Optional<Given> next(OperatorId operator, Set<ShopId> shops) {
        for (var side : sides) {
            var held = side.next(operator, shops, Optional.of(FRONT));
            if (held.isPresent()) {
                return held;
            }
        }
        return best(operator, shops);
    }

    private Optional<Given> best(OperatorId operator, Set<ShopId> shops) {
        var first = sides.stream()
                .filter(side -> side.head(operator, shops).isPresent())
                .min(Comparator.comparing(side -> side.head(operator, shops).orElseThrow(), order()));
        var given = first.flatMap(side -> side.next(operator, shops, Optional.empty()));
        if (planted == Mistake.FORGETS_THE_CLAIM) {
            given.ifPresent(claimed -> claimed.side().release(claimed));
        }
        return given;
    }

    private Comparator<Position> order() {
        return switch (planted) {
            case RANKS_BEFORE_CLASSES -> Comparator.comparing(Position::rank).thenComparing(Position::workClass);
            case ORDERS_FIRST -> (_, _) -> 0;
            default -> Comparator.naturalOrder();
        };
    }
}

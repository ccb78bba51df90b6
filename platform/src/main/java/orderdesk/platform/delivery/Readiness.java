package orderdesk.platform.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.contracts.stock.LineStock;
import orderdesk.contracts.stock.LineStock.Promised;

/** When all goods of an order are at the shop, as far as stock and suppliers have said. */
public final class Readiness {

    private Readiness() {}

    /**
     * The last of the times that are named: by the suppliers' lead times, of what they promised, and of what is due.
     *
     * @return nothing where everything is there, or nobody has named a time
     */
    public static Optional<Instant> of(Collection<LineStock> lines) {
        return lines.stream().flatMap(Readiness::times).max(Comparator.naturalOrder());
    }

    /**
     * Nothing is ordered from a supplier before the order is confirmed: what passes until then is added.
     *
     * @param readyAt for what is ordered at the check
     * @param checkedAt when stock or suppliers said so
     * @param ordered when it is ordered at the soonest: now, of an order that is not confirmed
     */
    public static Instant orderedAt(Instant ordered, Instant readyAt, Instant checkedAt) {
        return ordered.isAfter(checkedAt) ? readyAt.plus(Duration.between(checkedAt, ordered)) : readyAt;
    }

    private static Stream<Instant> times(LineStock line) {
        var known = Stream.concat(
                Stream.ofNullable(line.readyAt()),
                line.missing() > 0 ? Stream.ofNullable(line.expectedAt()) : Stream.empty());
        var promised = line.promised();
        return promised == null
                ? known
                : Stream.concat(known, promised.stream().map(Promised::readyAt).filter(Objects::nonNull));
    }
}

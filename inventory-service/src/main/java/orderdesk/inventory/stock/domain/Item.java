package orderdesk.inventory.stock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of one SKU of one shop, and who holds them. It comes into being when somebody first wants the SKU or its
 * statement first changes; until then the catalogue's offers say all there is to say.
 *
 * @param sold confirmed orders took pieces since a source was last heard
 * @param overdrawnSince absent while nothing is overdrawn
 */
public record Item(
        Sku sku,
        List<Position> positions,
        Ledger ledger,
        List<Hold> holds,
        boolean sold,
        @Nullable Instant overdrawnSince) {

    /** How long a hold that was given back still fends off late writers. */
    public static final Duration TOMBSTONES = Duration.ofDays(1);

    /** As many as fit into one write of the store; an order beyond gets nothing, and is told so. */
    static final int HOLDS_MAX = 10_000;

    static final Comparator<Hold> OLDEST_FIRST = Comparator.comparing(Hold::placedAt)
            .thenComparing(hold -> hold.order().value());

    public Item {
        positions = List.copyOf(positions);
        holds = List.copyOf(holds);
    }

    public static Item listed(Sku sku, List<Position> positions) {
        return new Item(sku, positions, Ledger.listed(units(positions)), List.of(), false, null);
    }

    /** How many pieces the order has of this item. */
    public int heldBy(OrderId order) {
        return holdOf(order).map(Hold::quantity).orElse(0);
    }

    public Optional<Hold> holdOf(OrderId order) {
        return holds.stream().filter(hold -> hold.order().equals(order)).findFirst();
    }

    /** There are pieces to give to orders that got less than they wanted. */
    public boolean canBeShared() {
        return ledger.free() > 0 && holds.stream().anyMatch(Hold::lacking);
    }

    /** Orders that got less than they wanted, the oldest first. */
    public List<OrderId> lackedBy() {
        return holds.stream()
                .filter(Hold::lacking)
                .sorted(OLDEST_FIRST)
                .map(Hold::order)
                .toList();
    }

    /** Gives the order at most what is free and what it has already. A step that is not newer changes nothing. */
    public Decision<Item, StockEvent> claimed(Claim claim, Instant now) {
        var own = holdOf(claim.order());
        if (own.isPresent() ? own.get().step() >= claim.step() : holds.size() >= HOLDS_MAX) {
            return Decision.of(this);
        }
        var before = own.map(Hold::quantity).orElse(0);
        var from = own.map(Hold::kind).orElse(Hold.Kind.NONE);
        var to = claim.kind();
        var after = to == Hold.Kind.NONE ? 0 : (int) Math.min(claim.wanted(), ledger.free() + before);
        var gone = claim.aim() == Aim.DELIVER && from == Hold.Kind.CONSUMED;
        var lacking = to == Hold.Kind.RESERVED && after < claim.wanted();
        var hold = new Hold(claim.order(), claim.step(), to, after, claim.placedAt(), now, false, lacking);
        return Decision.of(with(gone ? ledger : ledger.moved(from, before, to, after), replacing(hold), now)
                .sold(sold || to == Hold.Kind.CONSUMED && after > 0)
                .tidied(now));
    }

    /**
     * A source says something new; what an older list of it says comes too late, from a reader who was taken for dead.
     * Where the source is the only one it is believed as a count of everything that no confirmed order has taken; beside
     * others, its difference counts.
     */
    public Decision<Item, StockEvent> stated(Position said, Instant asOf, Instant now) {
        var before = positions.stream()
                .filter(position -> position.source().equals(said.source()))
                .findFirst();
        if (before.filter(known -> known.equals(said) || known.isNewerThan(said))
                .isPresent()) {
            return Decision.of(this);
        }
        var others = new ArrayList<>(positions);
        before.ifPresent(others::remove);
        var was = before.map(Position::units).orElse(0);
        var level = others.isEmpty() ? said.units() : Math.max(0, ledger.level() + said.units() - was);
        others.add(said);
        var sameUnits = before.isPresent() && was == said.units();
        var next = new Item(sku, others, ledger, holds, sold, overdrawnSince)
                .with(sameUnits ? ledger : ledger.counted(level), holds, now);
        return new Decision<>(next, Statement.events(this, next, before.orElse(null), said, asOf));
    }

    /** Somebody in a warehouse added, took away or moved pieces, all that anybody has then being {@code level}. */
    Item moved(List<Position> next, long level, Instant now) {
        return new Item(sku, next, ledger, holds, sold, overdrawnSince).with(ledger.counted(level), holds, now);
    }

    /** A source that only says yes or no said yes again: what was sold since is assumed to be there once more. */
    public Decision<Item, StockEvent> saidAgain(Instant now) {
        var assumed = positions.stream()
                .filter(position -> !position.counted())
                .mapToInt(Position::units)
                .max()
                .orElse(0);
        return Decision.of(with(ledger.counted(Math.max(ledger.level(), assumed)), holds, now)
                .sold(false));
    }

    /** Takes what a count did not find from the youngest orders first. */
    public Item cut(Instant now) {
        return new Cutting(this, now).done();
    }

    /** The order knows that its hold was cut to this; a hold that was cut again meanwhile is still to be told. */
    public Item told(Hold cut) {
        return withHolds(hold -> hold.equals(cut) ? hold.told() : hold);
    }

    public List<Hold> untold() {
        return holds.stream().filter(Hold::untold).toList();
    }

    /** Drops holds that were given back a day ago. */
    Item tidied(Instant now) {
        var kept = holds.stream()
                .filter(hold -> expiry(hold).map(now::isBefore).orElse(true))
                .toList();
        return kept.size() == holds.size() ? this : with(ledger, kept, now);
    }

    /** When there is something to do without anybody asking. */
    public Optional<Instant> deadline() {
        return overdrawnSince != null
                ? Optional.of(overdrawnSince)
                : holds.stream().flatMap(hold -> expiry(hold).stream()).min(Comparator.naturalOrder());
    }

    public Item onTime(Instant now) {
        return cut(now).tidied(now);
    }

    private static Optional<Instant> expiry(Hold hold) {
        return hold.kind() == Hold.Kind.NONE ? Optional.of(hold.at().plus(TOMBSTONES)) : Optional.empty();
    }

    Item with(Ledger next, List<Hold> nextHolds, Instant now) {
        var since = next.overdrawn() == 0 ? null : overdrawnSince != null ? overdrawnSince : now;
        return new Item(sku, positions, next, nextHolds, sold, since);
    }

    private Item sold(boolean any) {
        return new Item(sku, positions, ledger, holds, any, overdrawnSince);
    }

    private Item withHolds(UnaryOperator<Hold> change) {
        return new Item(sku, positions, ledger, holds.stream().map(change).toList(), sold, overdrawnSince);
    }

    List<Hold> replacing(Hold hold) {
        var others = new ArrayList<>(holds);
        others.removeIf(other -> other.order().equals(hold.order()));
        others.add(hold);
        return others;
    }

    private static long units(List<Position> positions) {
        return positions.stream().mapToLong(Position::units).sum();
    }
}

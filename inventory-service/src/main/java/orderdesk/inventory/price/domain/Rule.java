package orderdesk.inventory.price.domain;

import java.util.Optional;
import orderdesk.contracts.shared.Money;

/**
 * How a shop follows its competitors (R090).
 *
 * @param automatic proposals within the step take effect by themselves
 * @param undercutPercent below the cheapest competitor; 0 takes his price
 * @param stepPercentMax a price that would change by more is left to a person: the match may be wrong
 * @param roundTo minor units; prices are rounded down to a multiple, and the floor up
 */
public record Rule(boolean automatic, int undercutPercent, int stepPercentMax, long roundTo) {

    public static final int UNDERCUT_MAX = 50;
    public static final int STEP_MAX = 100;
    public static final long ROUND_MAX = 1_000_000;

    /** Of a shop that has said nothing. */
    public static final Rule USUAL = new Rule(false, 1, 10, 100);

    /** @param rival whose price it follows */
    record Target(Money price, Rival rival) {}

    /** Nothing where no competitor has the product, or nobody knows what it costs. */
    Optional<Target> target(Basis basis) {
        return Optional.ofNullable(basis.floor())
                .flatMap(floor ->
                        basis.cheapest(floor.currency()).map(rival -> new Target(price(rival.price(), floor), rival)));
    }

    private Money price(Money rival, Money floor) {
        var under = Math.multiplyExact(rival.minor(), 100L - undercutPercent) / 100;
        var wanted = under - under % roundTo;
        var least = Math.multiplyExact(Math.ceilDiv(floor.minor(), roundTo), roundTo);
        return new Money(Math.max(wanted, least), floor.currency());
    }

    boolean isAStep(Money before, Money after) {
        var change = Math.abs(after.minor() - before.minor());
        return Math.multiplyExact(change, 100L) <= Math.multiplyExact(before.minor(), (long) stepPercentMax);
    }
}

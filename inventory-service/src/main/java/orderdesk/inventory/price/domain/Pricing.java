package orderdesk.inventory.price.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.PriceChanged;
import orderdesk.contracts.stock.StockEvent.PriceProposed;
import orderdesk.platform.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The price of one product of a shop beside those of its competitors (R089, R090): what they take, what is proposed, and
 * what the shop has set itself.
 *
 * @param basis as it was last looked at
 * @param points the history, the oldest first
 * @param declined a proposal of this price is not made again
 * @param applied absent while the lists say the price
 */
public record Pricing(
        Basis basis,
        List<Point> points,
        @Nullable Proposal proposal,
        @Nullable Money declined,
        @Nullable Applied applied) {

    public static final int POINTS_MAX = 200;

    public Pricing {
        points = List.copyOf(points);
    }

    public static Pricing of(Basis basis) {
        return new Pricing(basis, List.of(), null, null, null);
    }

    public Sku sku() {
        return basis.sku();
    }

    /** What the shop takes now: never less than the floor, whatever was set when the goods cost less. */
    public Optional<Money> price() {
        return applied == null ? Optional.ofNullable(basis.listed()) : Optional.of(notBelow(applied.price()));
    }

    private Money notBelow(Money own) {
        var floor = basis.floor();
        return floor != null && floor.currency().equals(own.currency()) && own.compareTo(floor) < 0 ? floor : own;
    }

    /** What competitors, suppliers and the rule come to now; the same again changes nothing. */
    public Decision<Pricing, StockEvent> looked(Basis now, Rule rule, Instant at) {
        var next = new Pricing(now, points, proposal, declined, applied).noted(at);
        var target = rule.target(now);
        var price = target.map(Rule.Target::price).orElse(null);
        var current = next.price().orElse(null);
        if (price == null || price.equals(current) || price.equals(declined)) {
            return Decision.of(next.proposing(null));
        }
        var rival = target.orElseThrow().rival();
        if (rule.automatic() && current != null && rule.isAStep(current, price)) {
            return next.applied(new Applied(price, Applied.RULE, at));
        }
        if (proposal != null && proposal.price().equals(price)) {
            return Decision.of(next);
        }
        var made = new Proposal(price, rival.competitor(), price.compareTo(rival.price()) > 0, at);
        return Decision.of(
                next.proposing(made), new PriceProposed(sku(), current, price, rival.competitor(), rival.asOf()));
    }

    /**
     * @param wanted absent takes what is proposed
     * @param now what the product costs at this moment
     * @throws BelowFloor where it would be sold for less than cost and minimal margin
     * @throws NothingToDecide where nothing is proposed
     */
    public Decision<Pricing, StockEvent> apply(@Nullable Money wanted, Basis now, String by, Instant at) {
        var next = new Pricing(now, points, proposal, declined, applied);
        var price = wanted != null ? wanted : proposed().price();
        var floor = now.floor();
        if (floor == null || !floor.currency().equals(price.currency()) || price.compareTo(floor) < 0) {
            throw new BelowFloor(floor);
        }
        return next.applied(new Applied(price, by, at));
    }

    /** @throws NothingToDecide where nothing is proposed */
    public Decision<Pricing, StockEvent> decline() {
        return Decision.of(new Pricing(basis, points, null, proposed().price(), applied));
    }

    /**
     * The lists say the price again; the rule does not set the same once more.
     *
     * @throws NothingToDecide where they do already
     */
    public Decision<Pricing, StockEvent> withdraw(Basis now, String by, Instant at) {
        if (applied == null) {
            throw new NothingToDecide("The price is that of the lists.");
        }
        var before = price().orElseThrow();
        var next = new Pricing(now, points, null, applied.price(), null).noted(at);
        var listed = now.listed();
        return listed == null || listed.equals(before)
                ? Decision.of(next)
                : Decision.of(next, new PriceChanged(sku(), before, listed, by, at));
    }

    private Proposal proposed() {
        if (proposal == null) {
            throw new NothingToDecide("No other price is proposed.");
        }
        return proposal;
    }

    private Decision<Pricing, StockEvent> applied(Applied set) {
        var before = price().orElse(null);
        var next = new Pricing(basis, points, null, null, set).noted(set.at());
        return set.price().equals(before)
                ? Decision.of(next)
                : Decision.of(next, new PriceChanged(sku(), before, set.price(), set.by(), set.at()));
    }

    private Pricing proposing(@Nullable Proposal made) {
        return new Pricing(basis, points, made, declined, applied);
    }

    private Pricing noted(Instant at) {
        var all = new ArrayList<>(points);
        price().ifPresent(own -> note(all, new Point(at, null, own)));
        basis.rivals().stream()
                .filter(Rival::available)
                .forEach(rival -> note(all, new Point(at, rival.competitor(), rival.price())));
        var kept = all.subList(Math.max(0, all.size() - POINTS_MAX), all.size());
        return new Pricing(basis, kept, proposal, declined, applied);
    }

    private static void note(List<Point> all, Point point) {
        var last = all.stream()
                .filter(known -> Objects.equals(known.competitor(), point.competitor()))
                .reduce((_, later) -> later);
        if (last.filter(known -> known.price().equals(point.price())).isEmpty()) {
            all.add(point);
        }
    }
}

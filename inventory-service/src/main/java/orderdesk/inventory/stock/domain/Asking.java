package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.platform.Decision;

/** How the stock of an order follows the suppliers who were asked for what it lacks (R079). */
public record Asking(OrderStock stock, Instant now) {

    /**
     * Somebody has answered, or has let his time go by. It is announced as long as the order is open; an order that was
     * confirmed or has ended takes note and stays as it is.
     *
     * @return the same stock while a step is being applied: to be told again
     */
    public Decision<OrderStock, StockEvent> heard(int version, Sourcing.Voice voice) {
        var known = stock.sourcing();
        if (stock.applying() || known == null || known.version() != version) {
            return Decision.of(stock);
        }
        var heard = known.heard(voice);
        if (heard.equals(known)) {
            return Decision.of(stock);
        }
        var next = stock.with(heard);
        return stock.aim() == Aim.RESERVE && stock.version() == version
                ? new Announcing(next, now).more()
                : Decision.of(next);
    }

    /**
     * Suppliers are to be combined by another order of what matters; what changes by it is announced.
     *
     * @throws NothingToCombine where that cannot be chosen now
     */
    public Decision<OrderStock, StockEvent> preferring(int version, Preference first) {
        var before = new Supply(stock);
        var known = before.sourcing().orElseThrow(NothingToCombine::new);
        var open = stock.aim() == Aim.RESERVE && !stock.applying() && known.chosen() == null;
        if (!open || known.version() != version || before.needs().isEmpty()) {
            throw new NothingToCombine();
        }
        var next = stock.with(known.preferring(first));
        return before.lines().equals(new Supply(next).lines()) ? Decision.of(next) : new Announcing(next, now).more();
    }

    /** Each of the suppliers has his question, or his order. */
    public Decision<OrderStock, StockEvent> told(int version, UnaryOperator<Sourcing> how) {
        var known = stock.sourcing();
        return Decision.of(known == null || known.version() != version ? stock : stock.with(how.apply(known)));
    }

    /** What is lacking is asked for once for a version; what an order is confirmed with is settled. */
    OrderStock sourced(List<Sourcing.Source> sources) {
        var supply = new Supply(stock);
        return switch (stock.aim()) {
            case RESERVE -> begun(supply, sources);
            case CONSUME ->
                supply.sourcing()
                        .map(asked -> stock.with(asked.choosing(supply.plan())))
                        .orElse(stock);
            case RELEASE, DELIVER -> stock;
        };
    }

    private OrderStock begun(Supply supply, List<Sourcing.Source> sources) {
        var standing = Sourcing.standing(stock.sourcing());
        var asks =
                stock.version() > stock.checked() && !supply.needs().isEmpty() && sources.size() + standing.size() > 0;
        var before = stock.sourcing();
        var preferred = before == null ? null : before.preferred();
        return asks ? stock.with(Sourcing.of(stock.version(), sources, standing, preferred, now)) : stock;
    }
}

package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.contracts.stock.SupplyEvent.Why;
import orderdesk.inventory.query.domain.Line;
import orderdesk.inventory.query.domain.Query;
import orderdesk.platform.simulator.World;

/**
 * The suppliers outside: they answer, hang, refuse, answer nonsense or not at all, take an order and say nothing, and answer
 * by themselves much later. What they were told is not lost when a service dies.
 */
final class Suppliers implements Line {

    private static final Duration HANGS = Query.LEASE.plusSeconds(5);

    private final World world;
    private final Random chance;
    private final Map<String, Question> ordered = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Question> heard = new ArrayList<>();
    private boolean mended;

    Suppliers(World world, Random chance) {
        this.world = world;
        this.chance = chance;
    }

    @Override
    public Heard ask(Question question) {
        heard.add(question);
        return switch (mended ? 9 : chance.nextInt(14)) {
            case 0 -> new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
            case 1 -> new Heard.Failed(Why.UNREADABLE, chance.nextBoolean(), Optional.empty());
            case 2 -> new Heard.Failed(Why.UNREACHABLE, false, Optional.of(Duration.ofMinutes(1)));
            case 3, 4, 5, 6 -> new Heard.Later();
            case 7 -> {
                world.pass(HANGS);
                yield new Heard.Answer(stock(question));
            }
            default -> new Heard.Answer(stock(question));
        };
    }

    @Override
    public Heard order(Question question) {
        return switch (mended ? 9 : chance.nextInt(10)) {
            case 0 -> new Heard.Failed(Why.UNREACHABLE, false, Optional.empty());
            case 1 -> {
                take(question);
                yield new Heard.Failed(Why.NO_ANSWER, false, Optional.empty());
            }
            case 2 -> {
                world.pass(HANGS);
                yield take(question);
            }
            case 3 -> refuse(question);
            default -> take(question);
        };
    }

    /** He knows an order that he has by its id; it may not say anything else the second time. */
    private Heard take(Question question) {
        var known = ordered.putIfAbsent(question.id(), question);
        require(
                known == null || known.lines().equals(question.lines()) && known.version() == question.version(),
                question,
                "Another order to a supplier who has one: " + known);
        return new Heard.Taken("ref");
    }

    private Heard refuse(Question question) {
        if (ordered.containsKey(question.id())) {
            return take(question);
        }
        refused.add(question.id());
        return new Heard.Failed(Why.REFUSED, true, Optional.empty());
    }

    /** What he has of it: all, some, more than was wanted, nothing; of some SKUs he says nothing. */
    List<Supplied> stock(Question question) {
        return question.lines().stream()
                .filter(_ -> chance.nextInt(10) > 0)
                .map(item -> new Supplied(
                        new Sku(item.sku()),
                        chance.nextInt(3) > 0 ? item.quantity() + chance.nextInt(2) : chance.nextInt(item.quantity()),
                        chance.nextInt(4) == 0 ? null : Shelf.rub(100 + chance.nextInt(5)),
                        chance.nextInt(3) == 0 ? null : world.now().plus(Duration.ofDays(1 + chance.nextInt(4)))))
                .toList();
    }

    /** A question that somebody was ever asked, whatever he said to it then. */
    Optional<Question> drawn() {
        return heard.isEmpty() ? Optional.empty() : Optional.of(heard.get(chance.nextInt(heard.size())));
    }

    /** From now on they answer at once, and take what is ordered. */
    void mend() {
        mended = true;
    }

    Map<String, Question> ordered() {
        return ordered;
    }

    boolean refused(String id) {
        return refused.contains(id);
    }
}

package orderdesk.simulation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import orderdesk.confirmation.persistence.CaseKind;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent;
import orderdesk.contracts.stock.SupplyEvent.Way;
import orderdesk.inventory.query.ChannelDesk;
import orderdesk.inventory.query.QueryDesk;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.query.domain.Line.Question;
import orderdesk.inventory.query.domain.NotAsked;
import orderdesk.inventory.query.persistence.QueryKind;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.port.Announcement;
import orderdesk.platform.simulator.Core;
import orderdesk.platform.simulator.Service;
import orderdesk.platform.simulator.World;
import org.jspecify.annotations.Nullable;

/** The main story where up to three suppliers are asked for what is short, and get orders of what was agreed. */
class SupplyScenario extends DeskScenario {

    private static final List<Duration> WITHIN =
            List.of(Channel.WITHIN_MIN, Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** The longest wait for a supplier, the longest pause before he is called again, and a sweep of all outboxes. */
    private static final Duration TO_THE_LAST_ANSWER = Duration.ofMinutes(26);

    /** Its own chance, drawn with the seed, so that what suppliers say changes nothing of what clients do. */
    private final Random chance = new Random();

    private final Map<String, SupplyPath> paths = new HashMap<>();
    private @Nullable Suppliers suppliers;

    @Override
    Core inventory(Service.Host host) {
        return Cores.supplied(host, shelf, Objects.requireNonNull(suppliers));
    }

    @Override
    public void begin(World world) {
        chance.setSeed(world.random().nextLong());
        suppliers = new Suppliers(world, chance);
        super.begin(world);
        shelf.goods().forEach(sku -> empty(sku, world.now()));
        var count = 1 + chance.nextInt(3);
        for (var i = 1; i <= count; i++) {
            settles(world, "opt-" + i, true);
        }
        world.watch(new CaseKind(shops), new CaseWatch(world));
    }

    /** Mostly there is too little of it. */
    private void empty(Sku sku, Instant now) {
        if (chance.nextInt(4) > 0) {
            shelf.counted(sku, chance.nextInt(2), now);
        }
    }

    private void settles(World world, String supplier, boolean asked) {
        var http = chance.nextInt(3) > 0;
        var within = WITHIN.get(chance.nextInt(WITHIN.size()));
        var url = http ? URI.create("https://" + supplier + ".example.ru") : null;
        var letters = http ? null : supplier + "@example.ru";
        var next = new Channel(supplier, http ? Way.HTTP : Way.MAIL, asked, url, "secret", letters, within);
        var cause = new Cause("manager", "suppliers", null);
        world.<ChannelDesk, Boolean>request(
                "settles " + supplier,
                "inventory",
                ChannelDesk.class,
                desk -> {
                    desk.settle(shop, supplier, _ -> next, cause, _ -> {});
                    return true;
                },
                _ -> {});
    }

    @Override
    public void act(World world) {
        switch (world.random().nextInt(20)) {
            case 0, 1, 2 -> saysByHimself(world);
            case 3 -> settles(world, "opt-" + (1 + chance.nextInt(3)), chance.nextBoolean());
            default -> super.act(world);
        }
    }

    /** In time or not, for the first time or not, about a version that is still wanted or not. */
    private void saysByHimself(World world) {
        Objects.requireNonNull(suppliers).drawn().ifPresent(question -> says(world, question));
    }

    private void says(World world, Question question) {
        var lines = Objects.requireNonNull(suppliers).stock(question);
        var cause = new Cause("supplier", question.id(), null);
        world.<QueryDesk, Boolean>attempt(
                "%s says of %s v%d".formatted(question.channel().supplier(), question.id(), question.version()),
                "inventory",
                QueryDesk.class,
                desk -> {
                    desk.answered(shop, question.id(), question.version(), lines, cause);
                    return true;
                },
                answer -> {
                    if (answer.ok().isEmpty() && !(answer.refusal() instanceof NotAsked)) {
                        throw new AssertionError("Refused for another reason", answer.refusal());
                    }
                });
    }

    @Override
    public void announced(Announcement event) {
        super.announced(event);
        if (event.topic().equals(Topics.STOCK)
                && Wire.mapper().readValue(event.payload(), StockEvent.class) instanceof SupplyEvent supply) {
            paths.computeIfAbsent(supply.orderId() + " " + supply.supplier(), _ -> new SupplyPath())
                    .goOn(supply);
            supply(supply);
        }
    }

    /** Something became of a question to a supplier, as it may. */
    void supply(SupplyEvent event) {}

    /** A call that failed is made again after a pause. */
    @Override
    public Optional<Instant> choreDueAt(World world) {
        return world.all(new QueryKind()).stream()
                .flatMap(query -> Stream.ofNullable(query.state().nextTry()))
                .min(Comparator.naturalOrder());
    }

    @Override
    public void mend(World world) {
        var known = Objects.requireNonNull(suppliers);
        known.mend();
        if (chance.nextBoolean()) {
            saysByHimself(world);
        }
        super.mend(world);
    }

    @Override
    public Duration horizon() {
        return TO_THE_LAST_ANSWER;
    }

    @Override
    public void settled(World world) {
        super.settled(world);
        new SupplyInTheEnd(world, shops, facts, Objects.requireNonNull(suppliers)).check();
    }
}

package orderdesk.platform.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.simulator.Faults.Kind;

/** Everything of one run: time, machines, servers, clients; drawn from one seed. */
final class Universe {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** The database journals by itself, also what nobody waits for. */
    private static final Duration JOURNALED_WITHIN = Duration.ofMillis(100);

    final Random random;
    final SimulatedClock time = new SimulatedClock(START);
    final Trace trace = new Trace(time);
    final Scheduler scheduler;
    final Faults faults;
    final Map<String, SimulatedDatabase> databases = new TreeMap<>();
    final Audit audit = new Audit(databases, trace);
    final SimulatedBroker broker = new SimulatedBroker(audit);
    final Machine network;
    final List<Node> nodes = new ArrayList<>();
    final Map<String, Subscription> subscriptions = new TreeMap<>();
    final List<Request<?, ?>> requests = new ArrayList<>();
    final Shops shops;

    Universe(long seed, Shops shops) {
        this.random = new Random(seed);
        this.faults = new Faults(random);
        this.scheduler = new Scheduler(random);
        this.network = new Machine("network", scheduler, trace, time, Duration.ZERO);
        this.shops = shops;
    }

    void add(String service, Service core, int machines, Sabotage sabotage) {
        var database = database(service);
        for (var i = 0; i < machines; i++) {
            nodes.add(new Node(this, service, i + 1, core, database, sabotage));
        }
    }

    SimulatedDatabase database(String service) {
        return databases.computeIfAbsent(service, _ -> new SimulatedDatabase(service, audit));
    }

    Subscription subscription(String service, String topic) {
        return subscriptions.computeIfAbsent(service + "." + topic, _ -> new Subscription(topic, broker));
    }

    /** Partitions of the groups of one service move to drawn machines of it. */
    void rebalance(String service) {
        var alive = running(service).toList();
        subscriptions.forEach((group, subscription) -> {
            if (group.startsWith(service + ".")) {
                subscription.rebalance(alive.stream().map(Running::machine).toList(), random);
                alive.forEach(running -> running.assigned(group));
            }
        });
        trace.add(service, "rebalances", "");
    }

    Stream<Running> running(String service) {
        return nodes.stream()
                .filter(node -> node.service().equals(service))
                .map(Node::running)
                .flatMap(Stream::ofNullable);
    }

    Stream<Running> running() {
        return nodes.stream().map(Node::running).flatMap(Stream::ofNullable);
    }

    void advance(Duration by) {
        time.advance(by);
        if (by.compareTo(JOURNALED_WITHIN) >= 0) {
            eachDatabase(SimulatedDatabase::flush);
        }
        trace.add("time", "passes", by.toString());
        running().forEach(Running::wake);
    }

    <D, R> void request(Request<D, R> request) {
        requests.add(request);
        trace.add("client", "wants", request.name());
    }

    /** Sends a drawn request that nobody is working on, or one that somebody is when the client is impatient. */
    boolean send() {
        var impatient = faults.strike(Kind.DUPLICATE_REQUEST);
        var waiting = requests.stream()
                .filter(request -> impatient || !request.isUnderWay())
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        var request = waiting.get(random.nextInt(waiting.size()));
        var servers = running(request.service()).toList();
        if (!servers.isEmpty()) {
            servers.get(random.nextInt(servers.size())).serve(request, this::answered);
        }
        return !servers.isEmpty();
    }

    private void answered(Request<?, ?> request) {
        if (!request.isUnderWay()) {
            requests.remove(request);
        }
    }

    /** The next instant at which something is due; nothing where nothing ever will be. */
    Stream<Instant> wakeUps() {
        return databases.values().stream()
                .flatMap(database -> database.collections().values().stream())
                .flatMap(collection -> collection.all().stream())
                .flatMap(held -> held.wakeAt() == null ? Stream.empty() : Stream.of(held.wakeAt()));
    }

    void eachDatabase(Consumer<SimulatedDatabase> what) {
        databases.values().forEach(what);
    }
}

package orderdesk.platform.aggregate.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.SettingKind;
import orderdesk.platform.aggregate.SettingLog;
import orderdesk.platform.aggregate.port.Broker;
import orderdesk.platform.aggregate.port.Databases;
import orderdesk.platform.aggregate.port.Documents;

/**
 * The store on any database and broker. It starts nothing by itself: whoever runs it calls {@link Alarms#tick} of each
 * kind again and again, a few times a second.
 */
public final class ProtocolStore implements AggregateStore, SettingLog {

    private final Databases databases;
    private final Broker broker;
    private final Surroundings around;
    private final ClockCheck clockCheck;
    private final AtomicLong writes = new AtomicLong();
    private final List<Alarms<?, ?>> alarms = new CopyOnWriteArrayList<>();
    private final Map<String, Documents> settings = new ConcurrentHashMap<>();

    public ProtocolStore(Databases databases, Broker broker, Surroundings around) {
        this.databases = databases;
        this.broker = broker;
        this.around = around;
        this.clockCheck = new ClockCheck(databases, around.clock());
    }

    @Override
    public <A, E> SelectableAggregates<A, E> open(AggregateKind<A, E> kind) {
        var codec = new Codec<>(kind);
        var documents = databases.open(kind);
        var outlet = new Outlet(
                kind.topic(), kind.service(), documents, broker, held -> codec.deadline(codec.state(held.state())));
        var relay = new Relay(outlet, around.threads(), around.clock(), around.watch());
        var rounds = new Rounds<>(codec, documents, relay, around.clock(), this::writer, around.watch());
        var lanes = new Lanes<A, E>(rounds::serve);
        if (kind instanceof SettingKind) {
            settings.put(kind.collection(), documents);
        }
        alarms.add(new Alarms<>(codec, documents, lanes, relay, around, clockCheck));
        return new ProtocolAggregates<>(codec, documents, lanes);
    }

    @Override
    public List<Told> of(ShopId shop) {
        return settings.entrySet().stream()
                .flatMap(kind -> kind.getValue().settings(shop).stream().map(change -> new Told(kind.getKey(), change)))
                .sorted(Comparator.comparing((Told told) -> told.change().at()).reversed())
                .toList();
    }

    private String writer() {
        return around.instance() + "-" + writes.incrementAndGet();
    }

    /** One per opened kind. */
    public List<Alarms<?, ?>> alarms() {
        return List.copyOf(alarms);
    }

    /** What was opened. */
    public List<String> collections() {
        return alarms.stream().map(Alarms::collection).toList();
    }

    /** When the oldest event was announced of those that this instance knows to be unpublished. */
    public Optional<Instant> oldestUnpublished() {
        return alarms.stream()
                .flatMap(kind -> kind.oldestUnpublished().stream())
                .min(Instant::compareTo);
    }

    /** Whether {@link #oldestUnpublished} is the whole truth: what earlier instances left was looked for, too. */
    public boolean hasLooked() {
        return alarms.stream().allMatch(Alarms::hasLooked);
    }

    /** Nothing is on its way to the broker. */
    public boolean isQuiet() {
        return alarms.stream().allMatch(Alarms::isQuiet);
    }

    public ClockCheck clockCheck() {
        return clockCheck;
    }
}

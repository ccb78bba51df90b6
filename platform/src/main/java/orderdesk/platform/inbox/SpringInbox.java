package orderdesk.platform.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/** The readers of one service, each a group of its own. */
final class SpringInbox implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(SpringInbox.class);

    private final Map<String, Consumption<?>> byGroup = new ConcurrentHashMap<>();
    private final UnaryOperator<String> groupOf;
    private final Maker maker;

    /** @param groupOf the consumer group that reads a topic */
    SpringInbox(UnaryOperator<String> groupOf, Maker maker) {
        this.groupOf = groupOf;
        this.maker = maker;
    }

    @Override
    public <E> Consumer<Message<List<byte[]>>> reading(Reader<E> reader) {
        var consumption = maker.make(groupOf.apply(reader.topic()), reader);
        if (byGroup.putIfAbsent(consumption.group(), consumption) != null) {
            throw new IllegalStateException("Two readers of group " + consumption.group());
        }
        return message -> take(consumption, message);
    }

    /** The one line about a batch that comes again; the framework's own would quote every record. */
    private static void take(Consumption<?> consumption, Message<?> message) {
        try {
            consumption.take(Records.of(message));
        } catch (RuntimeException again) {
            LOG.warn("{} takes its batch again later: {}", consumption.group(), again.toString());
            throw again;
        }
    }

    Collection<Consumption<?>> all() {
        return byGroup.values();
    }

    <R> Optional<R> inGroup(String group, Function<Consumption<?>, R> what) {
        return Optional.ofNullable(byGroup.get(group)).map(what);
    }

    interface Maker {
        <E> Consumption<E> make(String group, Reader<E> reader);
    }
}

package orderdesk.simulation;

import static orderdesk.simulation.Facts.require;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.notification.MessageId;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.mailbox.Drafts;
import orderdesk.notification.message.domain.Message;
import orderdesk.notification.message.domain.Stage;
import orderdesk.notification.messaging.BenefitsReader;
import orderdesk.notification.messaging.ConfirmationsReader;
import orderdesk.notification.messaging.OrdersReader;
import orderdesk.notification.messaging.StockReader;
import orderdesk.notification.persistence.MessageKind;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Opener;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.simulator.SimulatedClock;
import orderdesk.platform.simulator.SimulatedStore;
import orderdesk.platform.simulator.World;
import orderdesk.platform.testing.FixedShops;

/** Once the faults have healed: what the post took, against what notification-service says of it. */
final class LettersInTheEnd {

    /** Longer than any message is worth sending. */
    private static final Duration LATER = Duration.ofDays(60);

    private final World world;
    private final Post post;
    private final Map<MessageId, Message> messages;

    LettersInTheEnd(World world, Post post) {
        this.world = world;
        this.post = post;
        this.messages = world.all(new MessageKind()).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Message::id, Function.identity()));
    }

    /** @param spoilt with the mistake that was planted, if any */
    void check(UnaryOperator<AggregateStore> spoilt) {
        post.taken().forEach(this::acceptedOnce);
        messages.values().forEach(this::accountedFor);
        replaySendsNothing(spoilt);
        repeatSendsNothing();
    }

    /** At most one per recipient, template and cause, which make the id; where nobody could know, that is counted. */
    private void acceptedOnce(MessageId id, int times) {
        var message = messages.get(id);
        if (message == null) {
            throw new AssertionError("The post has a message that nobody wrote: " + id);
        }
        require(times <= 1 + message.unsure(), message, "Accepted %d times".formatted(times));
    }

    /** At least one, unless it is said why not. */
    private void accountedFor(Message message) {
        var taken = post.taken().containsKey(message.id());
        switch (message.stage()) {
            case Stage.Sent _, Stage.Delivered _ -> require(taken, message, "Nobody has taken it");
            case Stage.Suppressed _ -> require(!taken || message.unsure() > 0, message, "Taken, and called suppressed");
            case Stage.Failed _ -> require(!taken || message.unsure() > 0, message, "Taken, and called failed");
            case Stage.Waiting _, Stage.Sending _ ->
                require(
                        message.deadline()
                                .filter(due -> due.isAfter(world.now()))
                                .isPresent(),
                        message,
                        "Forgotten");
        }
    }

    /** Whoever reads all topics anew, long after, writes to nobody. */
    private void replaySendsNothing(UnaryOperator<AggregateStore> spoilt) {
        var clock = new SimulatedClock(world.now().plus(LATER));
        var afresh = new Post(new Random(1));
        var desk = afresh.desk(spoilt.apply(SimulatedStore.synchronous(clock)), new FixedShops(), clock);
        readAll(desk);
        require(afresh.taken().isEmpty(), afresh.taken(), "A replay wrote to somebody");
    }

    /** Whoever reads them again at once, where all was sent already, writes to nobody either, and announces nothing. */
    private void repeatSendsNothing() {
        var before = Map.copyOf(post.taken());
        readAll(post.desk(world::look, new FixedShops(), new SimulatedClock(world.now())));
        require(post.taken().equals(before), before, "A repeat wrote to somebody");
    }

    private void readAll(NotificationDesk desk) {
        read(Topics.BENEFITS, BenefitEvent.class, new BenefitsReader(desk.follow()));
        read(Topics.STOCK, StockEvent.class, new StockReader(desk.follow(), desk.webhooks()));
        read(Topics.CONFIRMATIONS, ConfirmationEvent.class, new ConfirmationsReader(desk.follow()));
        read(Topics.ORDERS, OrderEvent.class, new OrdersReader(desk.follow(), desk.webhooks(), Drafts.NOBODY));
        desk.sending().round(Runnable::run);
    }

    private <E> void read(String topic, Class<E> family, Reader<E> reader) {
        var opener = new Opener<>(family);
        world.records(topic).forEach(record -> opener.open(record).ifPresent(reader::on));
    }
}

package orderdesk.confirmation.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orderdesk.confirmation.Position;
import orderdesk.confirmation.UnknownShop;
import orderdesk.confirmation.domain.Alarms;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Contact;
import orderdesk.confirmation.domain.Queue;
import orderdesk.confirmation.domain.Stage;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.calling.WorkClass;
import orderdesk.platform.shops.Shops;

/** How cases are kept: one per order, under the order's id, selected by where they stand in which queue. */
public final class CaseKind implements AggregateKind<Case, ConfirmationEvent> {

    private final Alarms alarms;

    public CaseKind(Shops shops) {
        this.alarms = new Alarms(shop -> shops.settings(shop).orElseThrow(() -> new UnknownShop(shop)));
    }

    @Override
    public String service() {
        return "confirmation";
    }

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CONFIRMATIONS);
    }

    @Override
    public Class<Case> state() {
        return Case.class;
    }

    @Override
    public Class<ConfirmationEvent> events() {
        return ConfirmationEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Case item) {
        return Alarms.earliest(item);
    }

    @Override
    public Decision<Case, ConfirmationEvent> onTime(Case item, Instant now) {
        return alarms.ring(item, now);
    }

    /** A case in no queue is looked for by its person and by its first contact only. */
    @Override
    public Map<String, Object> keys(Case item) {
        var keys = new HashMap<String, Object>();
        keys.put("person", item.person().toString());
        item.stage().queue().ifPresent(queue -> keys.put("queue", word(queue)));
        putContact(keys, item.contact());
        if (!item.tags().isEmpty()) {
            keys.put("tags", item.tags());
        }
        position(item).ifPresent(position -> {
            keys.put("class", (long) position.workClass());
            keys.put("rank", position.rank());
            keys.put("trigger", position.trigger());
            keys.put("order", position.id());
        });
        var schedule = item.schedule();
        if (schedule != null) {
            keys.put("callableFrom", schedule.callableFrom());
            keys.put("callableUntil", schedule.callableUntil());
            keys.put("callBy", schedule.callBy());
            Optional.ofNullable(schedule.rules()).ifPresent(rules -> keys.put("rules", rules));
        }
        var holder = item.holder();
        keys.put("heldUntil", holder == null ? Instant.EPOCH : holder.until());
        return keys;
    }

    private static void putContact(Map<String, Object> keys, Contact contact) {
        Optional.ofNullable(contact.firstAt()).ifPresent(first -> keys.put("firstAt", first));
        keys.put("targetMissed", contact.targetMissed());
        keys.put("breached", contact.breached());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(
                List.of("queue", "class", "rank", "trigger", "order", "callableFrom", "callableUntil", "heldUntil"),
                List.of("queue", "tags", "class", "rank", "trigger", "order"),
                List.of("queue", "callBy", "callableFrom", "breached"),
                List.of("firstAt", "targetMissed", "breached"),
                List.of("queue", "rules"),
                List.of("person"));
    }

    static String word(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }

    /** What is not to be called stands by the time at which somebody has to look at it. */
    static Optional<Position> position(Case item) {
        var id = item.orderId().toString();
        var schedule = item.schedule();
        if (schedule != null && item.isOpen()) {
            return Optional.of(new Position(schedule.workClass().number(), schedule.rank(), schedule.trigger(), id));
        }
        return switch (item.stage()) {
            case Stage.AwaitingVerdict waiting ->
                Optional.of(new Position(WorkClass.OWED.number(), waiting.alarmAt(), waiting.since(), id));
            case Stage.Attention(var _, var since) ->
                Optional.of(new Position(WorkClass.OWED.number(), since, since, id));
            case Stage.ToCall _, Stage.Unannounced _, Stage.Resting _, Stage.Closed _ -> Optional.empty();
        };
    }
}

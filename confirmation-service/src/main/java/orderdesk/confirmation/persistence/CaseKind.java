package orderdesk.confirmation.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import orderdesk.confirmation.domain.Alarms;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Contact;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.platform.queue.WorkKeys;
import orderdesk.platform.shops.Shops;
import orderdesk.platform.shops.UnknownShop;

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
        var keys = WorkKeys.of(item);
        putContact(keys, item.contact());
        if (!item.tags().isEmpty()) {
            keys.put("tags", item.tags());
        }
        return keys;
    }

    private static void putContact(Map<String, Object> keys, Contact contact) {
        Optional.ofNullable(contact.firstAt()).ifPresent(first -> keys.put("firstAt", first));
        keys.put("targetMissed", contact.targetMissed());
        keys.put("breached", contact.breached());
    }

    @Override
    public List<List<String>> indexes() {
        return Stream.concat(
                        WorkKeys.indexes().stream(),
                        Stream.of(
                                List.of("queue", "tags", "class", "rank", "trigger", "order"),
                                List.of("queue", "callBy", "callableFrom", "breached"),
                                List.of("firstAt", "targetMissed", "breached")))
                .toList();
    }
}

package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import orderdesk.confirmation.domain.Refusal.DueChanged;
import orderdesk.confirmation.domain.Refusal.NotReadBack;
import orderdesk.confirmation.domain.Refusal.NothingToTick;
import orderdesk.confirmation.domain.Refusal.StaleVersion;
import orderdesk.contracts.order.ReadBack;
import orderdesk.contracts.shared.OperatorId;

/** Keeps account of what was read back of an order as it stands (R021, R046). */
public record ReadingBack(Case item, Instant now) {

    /** What has to be spoken still. */
    public List<String> missing() {
        var done = item.spoken().stream().map(Spoken::id).collect(Collectors.toSet());
        return parameters().ids().stream().filter(id -> !done.contains(id)).toList();
    }

    Case ticked(int version, List<Tick> ticks) {
        var current = Order.of(item).version();
        if (version != current) {
            throw new StaleVersion(version, current, missing());
        }
        var parameters = parameters();
        var unknown = ticks.stream()
                .map(Tick::id)
                .filter(id -> parameters.fingerprint(id).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new NothingToTick(unknown);
        }
        var spoken = new ArrayList<>(item.spoken());
        ticks.forEach(tick -> {
            spoken.removeIf(earlier -> earlier.id().equals(tick.id()));
            parameters
                    .fingerprint(tick.id())
                    .ifPresent(value -> spoken.add(new Spoken(tick.id(), value, now, tick.offsetMillis())));
        });
        return item.withSpoken(spoken);
    }

    /** @throws NotReadBack naming everything that has not been spoken */
    void requireComplete() {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new NotReadBack(missing);
        }
    }

    /** @throws DueChanged when another amount was named than is due */
    void requireDue(Answered answered) {
        if (!Order.of(item).terms().totals().due().equals(answered.due())) {
            throw new DueChanged();
        }
    }

    ReadBack proof(Answered answered, OperatorId operator) {
        var order = Order.of(item);
        var due = answered.due() == null ? order.terms().totals().due() : answered.due();
        return new ReadBack(
                answered.orderVersion(),
                due,
                item.spoken().stream()
                        .filter(spoken -> !spoken.isAnswer())
                        .map(spoken -> new ReadBack.Tick(spoken.id(), spoken.at(), spoken.offsetMillis()))
                        .toList(),
                answered.addressAs(),
                answered.scriptVersion(),
                operator,
                item.contact().last().map(Attempt::call).orElse(null),
                now,
                new Answering(item, now).proof());
    }

    private Parameters parameters() {
        return Parameters.of(Order.of(item).terms());
    }
}

package orderdesk.insight.web;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import orderdesk.contracts.order.MysteryEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.shared.Wire;
import orderdesk.insight.domain.Fact;

/** A story as operators may read it: which orders are mystery shoppers' is no part of it (R055). */
final class Masked {

    private static final String MARKED = name(MysteryEvent.MysteryMarked.class);
    private static final String REHEARSED = name(MysteryEvent.OrderRehearsed.class);
    private static final String CONFIRMED = name(OrderEvent.OrderConfirmed.class);

    private Masked() {}

    static List<Fact> of(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !fact.type().equals(MARKED))
                .map(fact -> fact.type().equals(REHEARSED) ? confirmed(fact) : fact)
                .toList();
    }

    private static Fact confirmed(Fact fact) {
        var rehearsed = Wire.mapper().readValue(fact.known(), MysteryEvent.OrderRehearsed.class);
        return new Fact(
                fact.event(),
                fact.shop(),
                fact.order(),
                fact.source(),
                fact.sequence(),
                CONFIRMED,
                fact.actor(),
                fact.at(),
                fact.causation(),
                Wire.mapper().writeValueAsString(rehearsed.shown()));
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(JsonTypeName.class).value();
    }
}

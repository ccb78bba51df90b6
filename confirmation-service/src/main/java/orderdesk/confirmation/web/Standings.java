package orderdesk.confirmation.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.confirmation.ConfirmationDesk;
import orderdesk.confirmation.domain.Case;
import orderdesk.confirmation.domain.Order;
import orderdesk.platform.queue.QueueDesk;
import orderdesk.platform.queue.web.Head;
import orderdesk.platform.queue.web.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows where cases stand. */
@Component
class Standings {

    private final QueueDesk<Case> desk;
    private final Views views;

    Standings(ConfirmationDesk desk, Views views) {
        this.desk = desk.queue();
        this.views = views;
    }

    Standing of(Case item, Locale language) {
        var order = item.order();
        var held = item.holder();
        return new Standing(
                item.orderId(),
                item.shop(),
                item.stage().queue().orElse(null),
                order == null ? null : order.number(),
                customer(order),
                views.reason(item, language).orElse(null),
                item.position().map(Head::of).orElse(null),
                Times.of(item.schedule()),
                item.tags(),
                held == null ? null : held.operator(),
                held == null ? null : held.until());
    }

    static @Nullable String customer(@Nullable Order order) {
        if (order == null) {
            return null;
        }
        var person = order.terms().customer().person();
        var name = Stream.of(person.surname(), person.given())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}

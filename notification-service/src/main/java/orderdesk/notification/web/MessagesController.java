package orderdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import orderdesk.contracts.order.OrderId;
import orderdesk.notification.NotificationDesk;
import orderdesk.notification.Outbound;
import orderdesk.notification.message.domain.Message;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "messages")
class MessagesController {

    private final Outbound outbound;

    MessagesController(NotificationDesk desk) {
        this.outbound = desk.outbound();
    }

    @Operation(
            summary = "What the customer of an order was written, or will be",
            description = "Newest first; an order that is unknown or foreign has none. An order has few: one page.")
    @GetMapping("/v1/messages")
    Page<MessageView> messages(
            @Parameter(example = "8f14e45f-ceea-467f-ab0b-0242ac120002") @RequestParam OrderId order,
            @RequestParam(required = false) @Nullable String shop,
            Limit limit,
            Caller caller) {
        var found = caller.shops(shop).stream()
                .flatMap(own -> outbound.of(own, order, limit.value()).stream())
                .map(Stored::state)
                .sorted(Comparator.comparing(Message::asked).reversed())
                .limit(limit.value())
                .map(MessageView::of)
                .toList();
        return new Page<>(found, null);
    }
}

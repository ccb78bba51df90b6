package orderdesk.confirmation;

import orderdesk.confirmation.domain.Colleague;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.inbox.Received;

/** Keeps up with who is at work in each shop, from what callback-service announces. */
public final class StaffDesk {

    private final Aggregates<Colleague, ConfirmationEvent> colleagues;

    StaffDesk(Aggregates<Colleague, ConfirmationEvent> colleagues) {
        this.colleagues = colleagues;
    }

    public void turned(Received<?> received, PresenceChanged event) {
        var id = "%s/%s".formatted(received.shop(), event.operator().value());
        var colleague = new Colleague(event.operator(), event.presence(), event.at());
        colleagues.receive(received, id, _ -> Decision.of(colleague));
    }
}

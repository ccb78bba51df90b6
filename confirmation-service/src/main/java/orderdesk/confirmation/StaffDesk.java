package orderdesk.confirmation;

import orderdesk.confirmation.domain.Colleague;
import orderdesk.contracts.callback.CallEvent.PresenceChanged;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.queue.Keeping;

/** Keeps up with who is at work in each shop, from what callback-service announces. */
public final class StaffDesk implements Keeping {

    private final Aggregates<Colleague, ConfirmationEvent> colleagues;

    StaffDesk(Aggregates<Colleague, ConfirmationEvent> colleagues) {
        this.colleagues = colleagues;
    }

    public void turned(Received<?> received, PresenceChanged event) {
        var id = id(received.shop(), event.operator());
        var colleague = new Colleague(event.operator(), event.presence(), event.at());
        colleagues.receive(received, id, _ -> Decision.of(colleague));
    }

    @Override
    public boolean isAtWork(ShopId shop, OperatorId operator) {
        return colleagues
                .find(shop, id(shop, operator))
                .filter(known -> AT_WORK.contains(known.state().presence()))
                .isPresent();
    }

    private static String id(ShopId shop, OperatorId operator) {
        return "%s/%s".formatted(shop, operator.value());
    }
}

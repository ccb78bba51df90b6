package orderdesk.insight.calls;

import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.notification.MailEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.calls.domain.CallLog;
import orderdesk.platform.inbox.Received;

/** Writes down what it is told. */
public final class RecordedCalls implements CallLog {

    public final List<Object> told = new ArrayList<>();

    @Override
    public void keep(Received<? extends CallEvent> received) {
        told.add(received.event());
    }

    @Override
    public void mail(Received<?> received, MailEvent event) {
        told.add(event);
    }

    @Override
    public void tie(Received<?> received, String call, OrderId order) {
        told.add(call + " " + order);
    }
}

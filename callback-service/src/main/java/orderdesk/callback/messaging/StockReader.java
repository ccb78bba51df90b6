package orderdesk.callback.messaging;

import orderdesk.callback.AnswerDesk;
import orderdesk.contracts.shared.Topics;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.StockEvent.StockChecked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.platform.inbox.Reader;
import orderdesk.platform.inbox.Received;

/** Follows inventory-service: the answers that customers were promised. */
public final class StockReader implements Reader<StockEvent> {

    private final AnswerDesk desk;

    public StockReader(AnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public String topic() {
        return Topics.STOCK;
    }

    @Override
    public Class<StockEvent> events() {
        return StockEvent.class;
    }

    @Override
    public void on(Received<StockEvent> received) {
        switch (received.event()) {
            case WarehouseAsked asked -> desk.asked(received, asked);
            case WarehouseAnswered answered -> desk.answered(received, answered);
            case WarehouseUnanswered unanswered -> desk.unanswered(received, unanswered);
            case StockChecked checked -> desk.checked(received, checked);
            default -> {} // stock itself is no matter of these calls, and what is to come will not be
        }
    }
}

package orderdesk.inventory.query;

import java.util.List;
import orderdesk.contracts.stock.StockEvent;
import orderdesk.contracts.stock.SupplyEvent.Wanted;
import orderdesk.inventory.query.domain.Channel;
import orderdesk.inventory.query.domain.Line.Question;
import orderdesk.inventory.query.domain.Query;
import orderdesk.inventory.stock.domain.OrderStock;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;

/** Puts what is to be said to a supplier into words that he understands: with names, and with where he may answer. */
record Saying(Aggregates<OrderStock, StockEvent> orders, SupplierLinks links, Shops shops) {

    Question of(Stored<Query> stored, Channel channel) {
        var query = stored.state();
        var order = query.order();
        List<Wanted> wanted = order == null ? query.lines() : order.lines();
        var names = orders.find(stored.shop(), query.orderId().toString()).stream()
                .flatMap(stock -> stock.state().wants().stream())
                .toList();
        var items = wanted.stream()
                .map(one -> new Question.Item(
                        one.sku().value(),
                        names.stream()
                                .filter(want -> want.sku().equals(one.sku()))
                                .map(want -> want.name())
                                .findFirst()
                                .orElse(one.sku().value()),
                        one.quantity()))
                .toList();
        var currency = shops.settings(stored.shop()).orElseThrow().currency();
        return new Question(
                stored.id(),
                stored.shop().value(),
                currency,
                order == null ? query.version() : order.version(),
                channel,
                items,
                query.answerBy(),
                links.answer(stored.shop(), stored.id(), query.version()).toString());
    }
}

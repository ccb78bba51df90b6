package orderdesk.confirmation.domain;

import java.time.Instant;
import java.util.Optional;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.contracts.stock.WarehouseEvent;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAnswered;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseAsked;
import orderdesk.contracts.stock.WarehouseEvent.WarehouseUnanswered;
import orderdesk.platform.Decision;
import orderdesk.platform.calling.Purpose.PromisedCall;

/** How a case follows what its operator asked the warehouse (R011). A late answer is shown, and decides nothing. */
public record FollowWarehouse(ShopSettings settings, Instant now) {

    public Decision<Case, ConfirmationEvent> follow(Optional<Case> known, ShopId shop, WarehouseEvent event) {
        var item = known.orElseGet(() -> Case.unannounced(event.orderId(), shop, now));
        var stock = StockSlice.orNone(item.stock(), now);
        var question = asked(stock, event).map(before -> switch (event) {
            case WarehouseAsked _ -> before;
            case WarehouseUnanswered _ -> before.left();
            case WarehouseAnswered answered -> before.answered(answer(answered));
        });
        return Decision.of(question.map(next -> item.with(stock.with(Question.replacing(stock.questions(), next))))
                .map(next -> event instanceof WarehouseAnswered answered ? called(next, answered) : next)
                .orElse(item));
    }

    /** A question that the card has forgotten, because there were so many after it, stays forgotten. */
    private static Optional<Question> asked(StockSlice stock, WarehouseEvent event) {
        var before = stock.questions().stream()
                .filter(one -> one.id().equals(event.questionId()))
                .findFirst();
        return event instanceof WarehouseAsked asked ? before.or(() -> Optional.of(Question.of(asked))) : before;
    }

    private static Question.Answer answer(WarehouseAnswered event) {
        return new Question.Answer(
                event.finding(), event.units(), event.words(), event.inTime(), event.seconds(), event.by(), event.at());
    }

    /** What was promised for when the answer is there may be kept now, once nothing more is asked. */
    private Case called(Case item, WarehouseAnswered event) {
        var stock = item.stock();
        var more = stock != null && stock.questions().stream().anyMatch(Question::isOpen);
        return item.stage() instanceof Stage.ToCall(PromisedCall promised)
                        && promised.answered() == null
                        && event.at().isAfter(promised.given())
                        && !more
                ? item.in(
                        new Stage.ToCall(new PromisedCall(promised.given(), promised.promise(), event.at())),
                        settings,
                        now)
                : item;
    }
}

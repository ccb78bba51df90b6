package orderdesk.inventory.warehouse.web;

import java.time.Duration;
import java.time.Instant;
import orderdesk.contracts.order.Line.Options;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shared.Sku;
import orderdesk.contracts.stock.WarehouseEvent.About;
import orderdesk.contracts.stock.WarehouseQuestionId;
import orderdesk.inventory.stock.domain.Want;
import orderdesk.inventory.warehouse.domain.Question;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A question to the warehouse, as both sides see it.
 *
 * @param secondsLeft until the customer is told a time for a call instead; negative once that has gone by, absent once
 *     it is answered
 */
record QuestionView(
        WarehouseQuestionId id,
        ShopId shop,
        OrderId orderId,
        @Nullable LinePart line,
        About about,
        String question,
        String by,
        Instant askedAt,
        Instant answerBy,
        Question.State state,
        @Nullable Long secondsLeft,
        Question.@Nullable Reply reply) {

    /** @param quantity that the customer wants */
    record LinePart(LineId line, Sku sku, String name, Options options, int quantity) {

        static LinePart of(Want want) {
            return new LinePart(want.line(), want.sku(), want.name(), want.options(), want.quantity());
        }
    }

    static QuestionView of(Stored<Question> stored, Instant now) {
        var question = stored.state();
        var line = question.line();
        return new QuestionView(
                question.id(),
                stored.shop(),
                question.orderId(),
                line == null ? null : LinePart.of(line),
                question.about(),
                question.text(),
                question.by(),
                question.askedAt(),
                question.answerBy(),
                question.state(),
                question.reply() == null
                        ? Duration.between(now, question.answerBy()).toSeconds()
                        : null,
                question.reply());
    }
}
